package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A service's answer: an HTTP status, headers (names in lower case) and a body. */
public record Reply(int status, Map<String, String> headers, byte[] body) {
  /**
   * No answer at all: over the wire, the connection simply ends; inside the cloud, this is a
   * timeout.
   */
  public static final Reply LOST =
      error(new AwsException(504, "RequestTimeout", "The answer got lost"));

  public static Reply json(int status, JsonNode body) {
    return new Reply(
        status, Map.of("content-type", "application/x-amz-json-1.0"), Json.bytes(body));
  }

  /** An error in the form that the AWS JSON protocols share. */
  public static Reply error(AwsException e) {
    return json(e.status(), Json.object().put("__type", e.code()).put("message", e.getMessage()));
  }

  public boolean succeeded() {
    return status < 300;
  }

  public JsonNode output() {
    return Json.read(body);
  }
}
