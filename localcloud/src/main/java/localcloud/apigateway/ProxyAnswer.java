package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Reads a function's answer.
 *
 * <p>Source: "Output format of a Lambda function for proxy integration", API Gateway developer
 * guide.
 */
final class ProxyAnswer {
  private ProxyAnswer() {}

  /**
   * @param decodes whether a base64 body becomes bytes because the API's binary types include the
   *     client's Accept
   * @throws Refusal 502 if it is not a valid proxy answer
   */
  static ApiResponse read(byte[] payload, boolean decodes) {
    JsonNode answer = json(payload);
    int status = answer.path("statusCode").asInt();
    if (!answer.isObject() || status < 100 || status > 599) {
      throw malformed("it has no statusCode");
    }
    JsonNode body = answer.path("body");
    if (!body.isMissingNode() && !body.isNull() && !body.isTextual()) {
      throw malformed("its body is not a string");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Content-Type", List.of("application/json"));
    object(answer, "headers")
        .propertyStream()
        .filter(header -> !header.getValue().isNull())
        .forEach(header -> headers.put(header.getKey(), List.of(header.getValue().asText())));
    for (var header : object(answer, "multiValueHeaders").properties()) {
      List<String> values = new ArrayList<>();
      header.getValue().forEach(value -> values.add(value.asText()));
      headers.put(header.getKey(), values);
    }
    boolean base64 = decodes && answer.path("isBase64Encoded").asBoolean();
    return new ApiResponse(status, headers, bytes(body.asText(""), base64));
  }

  private static JsonNode json(byte[] payload) {
    try {
      return Json.read(payload);
    } catch (AwsException e) {
      throw malformed("it is not JSON");
    }
  }

  private static JsonNode object(JsonNode answer, String member) {
    JsonNode object = answer.path(member);
    if (object.isMissingNode() || object.isNull() || object.isObject()) {
      return object;
    }
    throw malformed("its " + member + " are not an object");
  }

  private static byte[] bytes(String body, boolean base64) {
    try {
      return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw malformed("its body is not base64");
    }
  }

  private static Refusal malformed(String why) {
    return Refusal.badAnswer("Malformed Lambda proxy response: " + why);
  }
}
