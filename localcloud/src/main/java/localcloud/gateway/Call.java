package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An AWS API call as it arrived.
 *
 * @param service the service's signing name: dynamodb, sqs, events, lambda, logs, monitoring, ssm,
 *     sns, sts, s3, cloudformation
 * @param operation the API's operation, such as {@code PutItem}
 * @param path the request's path and query, which REST services need
 * @param headers with names in lower case
 * @param body as sent: JSON, or in the Query protocol a form
 */
public record Call(
    String service,
    String operation,
    Caller caller,
    String method,
    String path,
    Map<String, String> headers,
    byte[] body) {

  /**
   * A call from inside the cloud, such as by a poller or a deployment, in the AWS JSON protocol.
   */
  public static Call json(String service, String operation, Caller caller, JsonNode input) {
    return new Call(
        service,
        operation,
        caller,
        "POST",
        "/",
        Map.of("content-type", "application/x-amz-json-1.0"),
        Json.bytes(input));
  }

  public JsonNode input() {
    return Json.read(body);
  }

  /** Whether it uses the old form protocol, {@code Action=…&Version=…}, with XML answers. */
  public boolean isQueryProtocol() {
    return headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
  }
}
