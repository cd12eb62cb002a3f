package localcloud.malformed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import localcloud.gateway.Json;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.protocols.core.OperationInfo;

/** Calls of the REST services: members go into the path, the query, headers and the body. */
final class Rest {
  private Rest() {}

  static Message message(Operation operation, JsonNode input) {
    if (!operation.isModelled()) {
      return Wire.signed(operation, "GET", schemas(operation), new byte[0]);
    }
    OperationInfo http = operation.model().http(operation.name());
    boolean s3 = operation.service().equals("s3");
    String path = http.requestUri();
    String bucket = input.path("Bucket").asText("bucket");
    List<String> query = new ArrayList<>();
    byte[] body = new byte[0];
    Message message = Wire.signed(operation, http.httpMethod().name(), "/", body);
    ObjectNode members = Json.object();
    for (SdkField<?> field : operation.input()) {
      JsonNode value = input.get(field.locationName());
      if (value == null) {
        continue;
      }
      if (field.location() == MarshallLocation.PATH) {
        String encoded = Wire.encode(value.asText()).replace("+", "%20");
        path = path.replaceAll("\\{" + field.locationName() + "\\+?}", encoded);
      } else if (field.location() == MarshallLocation.QUERY_PARAM) {
        query.add(field.locationName() + "=" + Wire.encode(value.asText()));
      } else if (field.location() == MarshallLocation.HEADER) {
        message = message.with(field.locationName(), text(value).replaceAll("[\r\n]", " "));
      } else if (field.containsTrait(PayloadTrait.class)) {
        message =
            message.withBody(
                s3 && value.isContainerNode()
                    ? xml(field.locationName(), value)
                    : new String(Json.bytes(value), StandardCharsets.UTF_8));
      } else {
        members.set(field.locationName(), value);
      }
    }
    if (!s3 && !members.isEmpty()) {
      message = message.withBody(Json.bytes(members)).with("Content-Type", "application/json");
    }
    if (operation.input().stream().anyMatch(field -> field.locationName().equals("Bucket"))) {
      path = "/" + Wire.encode(bucket) + path.replace("/{Bucket}", "");
    }
    path = path.replaceAll("\\{\\w+\\+?}", "x");
    String joined = String.join("&", query);
    return message.withPath(
        joined.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + joined);
  }

  private static String text(JsonNode value) {
    return value.isArray() ? String.join(",", Json.texts(value)) : value.asText();
  }

  private static String xml(String name, JsonNode value) {
    StringBuilder text = new StringBuilder();
    if (value.isArray()) {
      value.forEach(item -> text.append(xml(name, item)));
      return text.toString();
    }
    text.append('<').append(name).append('>');
    if (value.isObject()) {
      value.properties().forEach(member -> text.append(xml(member.getKey(), member.getValue())));
    } else {
      text.append(value.asText());
    }
    return text.append("</").append(name).append('>').toString();
  }

  private static String schemas(Operation operation) {
    String all = "/v1/registries/name/library/schemas";
    return operation.name().equals("ListSchemas") ? all : all + "/name/a@b";
  }
}
