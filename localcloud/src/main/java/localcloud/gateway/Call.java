package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * One AWS API call, as it arrived.
 *
 * @param service the service's signing name: dynamodb, sqs, events, lambda, logs, monitoring, ssm,
 *     sns, sts, s3, cloudformation
 * @param operation the API's operation, such as {@code PutItem}
 * @param path the request's path and query, as REST services need them
 * @param headers names in lower case
 * @param body as sent: JSON, or a form in the Query protocol
 */
public record Call(
    String service,
    String operation,
    Caller caller,
    String method,
    String path,
    Map<String, String> headers,
    byte[] body) {

  /** A call from inside the cloud in the AWS JSON protocol: a target, a poller, a deployment. */
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

  /** The old form protocol, {@code Action=…&Version=…}, whose answers are XML. */
  public boolean isQueryProtocol() {
    return headers.getOrDefault("content-type", "").startsWith("application/x-www-form-urlencoded");
  }
}
