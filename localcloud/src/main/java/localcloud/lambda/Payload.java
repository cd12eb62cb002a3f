package localcloud.lambda;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** The event in an invocation (API Reference, "Invoke"): JSON, and an empty object if left out. */
final class Payload {
  private static final byte[] NONE = "{}".getBytes(StandardCharsets.UTF_8);

  private Payload() {}

  /**
   * @throws AwsException InvalidRequestContentException if it is not JSON
   */
  static byte[] of(byte[] body) {
    if (body.length == 0) {
      return NONE;
    }
    try (JsonParser parser = Json.MAPPER.createParser(body)) {
      if (parser.nextToken() == null) {
        throw notJson("there is nothing but blanks");
      }
      parser.skipChildren();
      if (parser.nextToken() != null) {
        throw notJson("something follows the value");
      }
      return body;
    } catch (IOException e) {
      throw notJson("it cannot be read");
    }
  }

  private static AwsException notJson(String reason) {
    return new AwsException(
        400,
        "InvalidRequestContentException",
        "Could not parse request body into json: "
            + reason
            + ". With the AWS CLI 2, say --cli-binary-format raw-in-base64-out for a payload that"
            + " is not in Base64");
  }
}
