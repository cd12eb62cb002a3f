package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** The input of an AWS Query call: {@code Action=…&Version=…&Names.member.1=…}. */
public final class QueryForm {
  private static final String FORM = "application/x-www-form-urlencoded";

  private final Map<String, String> fields;

  private QueryForm(Map<String, String> fields) {
    this.fields = fields;
  }

  /**
   * The call's input, whichever of the two protocols it came in: a form becomes a tree, with its
   * {@code member.1}, {@code entry.1} and plain {@code .1} lists as arrays and every value a text.
   */
  public static JsonNode input(Call call) {
    return call.isQueryProtocol()
        ? FormTree.of(parse(new String(call.body(), StandardCharsets.UTF_8)))
        : call.input();
  }

  static boolean isOne(WireRequest request) {
    return request.header("content-type").startsWith(FORM) || hasAction(request.path());
  }

  static QueryForm of(WireRequest request) {
    return new QueryForm(parse(text(request)));
  }

  String action() {
    String action = fields.get("Action");
    if (action == null) {
      throw new AwsException(400, "MissingAction", "The form has no Action");
    }
    return action;
  }

  String version() {
    return fields.getOrDefault("Version", "");
  }

  /** The same call as a POST, for one that came with its form in the URL. */
  WireRequest asPosted(WireRequest request) {
    if (request.body().length > 0) {
      return request;
    }
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.put("content-type", FORM);
    byte[] form = text(request).getBytes(StandardCharsets.UTF_8);
    return new WireRequest("POST", request.pathOnly(), Map.copyOf(headers), form, false);
  }

  private static boolean hasAction(String path) {
    return path.contains("?Action=") || path.contains("&Action=");
  }

  private static String text(WireRequest request) {
    return request.body().length > 0
        ? new String(request.body(), StandardCharsets.UTF_8)
        : request.path().substring(request.path().indexOf('?') + 1);
  }

  private static Map<String, String> parse(String form) {
    Map<String, String> fields = new TreeMap<>();
    for (String field : form.split("&")) {
      int equals = field.indexOf('=');
      if (equals > 0) {
        fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
