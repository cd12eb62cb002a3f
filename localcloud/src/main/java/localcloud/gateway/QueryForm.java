package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The input of an AWS Query call: {@code Action=…&Version=…&Names.member.1=…}. */
public final class QueryForm {
  private QueryForm() {}

  /**
   * The call's input in either protocol: a form becomes a tree, with its {@code member.1}, {@code
   * entry.1} and plain {@code .1} lists as arrays and every value as text.
   */
  public static JsonNode input(Call call) {
    return call.isQueryProtocol()
        ? FormTree.of(fields(new String(call.body(), StandardCharsets.UTF_8)))
        : call.input();
  }

  /** The fields as written, by name. */
  public static Map<String, String> fields(String form) {
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
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new AwsException(
          400,
          "MalformedQueryString",
          "The form has a % that two hexadecimal digits do not follow");
    }
  }
}
