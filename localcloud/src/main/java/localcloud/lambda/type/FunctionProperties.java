package localcloud.lambda.type;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.lambda.function.QueueArns;
import org.jspecify.annotations.Nullable;

/** Reads resource properties; templates sometimes write numbers and booleans as text. */
record FunctionProperties(JsonNode node) {

  FunctionProperties at(String name) {
    return new FunctionProperties(node.path(name));
  }

  String required(String name) {
    String value = text(name);
    if (value == null) {
      throw AwsException.validation("Property " + name + " is required");
    }
    return value;
  }

  @Nullable String text(String name) {
    JsonNode value = node.path(name);
    return value.isValueNode() && !value.isNull() ? value.asText() : null;
  }

  String text(String name, String otherwise) {
    String value = text(name);
    return value == null ? otherwise : value;
  }

  @Nullable Integer number(String name) {
    String value = text(name);
    return value == null ? null : Integer.valueOf(value);
  }

  int number(String name, int otherwise) {
    Integer value = number(name);
    return value == null ? otherwise : value;
  }

  boolean truth(String name, boolean otherwise) {
    String value = text(name);
    return value == null ? otherwise : Boolean.parseBoolean(value);
  }

  Duration seconds(String name, int otherwise) {
    return Duration.ofSeconds(number(name, otherwise));
  }

  /** The fields of an object whose values are text. */
  Map<String, String> map(String name) {
    Map<String, String> map = new LinkedHashMap<>();
    node.path(name)
        .properties()
        .forEach(field -> map.put(field.getKey(), field.getValue().asText()));
    return map;
  }

  /** CloudFormation's list of Key and Value. */
  Map<String, String> tags() {
    return Json.tags(node.path("Tags"));
  }

  /** A queue's ARN below {@code name}, or null; anything but a queue is refused by name. */
  @Nullable String queue(String name, String key) {
    String arn = at(name).text(key);
    if (arn != null && !QueueArns.isQueue(arn)) {
      throw AwsException.validation(
          "The local cloud's Lambda can only send to SQS queues: "
              + name
              + "."
              + key
              + " is "
              + arn);
    }
    return arn;
  }
}
