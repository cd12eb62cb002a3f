package localcloud.wire;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.QueryForm;

/** A request in the AWS Query protocol; its form may be in the URL. */
record QueryRequest(WireRequest request, Map<String, String> fields) {
  private static final String FORM = "application/x-www-form-urlencoded";

  static boolean isOne(WireRequest request) {
    return request.header("content-type").startsWith(FORM) || hasAction(request.path());
  }

  static QueryRequest of(WireRequest request) {
    return new QueryRequest(request, QueryForm.fields(text(request)));
  }

  String action() {
    String action = fields.get("Action");
    if (action == null) {
      throw new AwsException(400, "MissingAction", "The form does not name an Action");
    }
    return action;
  }

  String version() {
    return fields.getOrDefault("Version", "");
  }

  /** The same call as a POST if its form was in the URL. */
  WireRequest asPosted() {
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
}
