package shop.ordering.aws;

import com.fasterxml.jackson.databind.JsonNode;
import contracts.Contracts;
import java.util.Map;
import java.util.TreeMap;
import shop.foundation.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Items of a table, as its stream has them. */
final class StreamRecords {
  private StreamRecords() {}

  static JsonNode inserted(String sequenceNumber, Map<String, AttributeValue> item) {
    return Contracts.parse(
        Json.write(
            Map.of(
                "eventName",
                "INSERT",
                "dynamodb",
                Map.of("SequenceNumber", sequenceNumber, "NewImage", image(item)))));
  }

  private static Map<String, Object> image(Map<String, AttributeValue> item) {
    var image = new TreeMap<String, Object>();
    item.forEach((name, value) -> image.put(name, image(value)));
    return image;
  }

  private static Map<String, Object> image(AttributeValue value) {
    return switch (value.type()) {
      case S -> Map.of("S", value.s());
      case N -> Map.of("N", value.n());
      case M -> Map.of("M", image(value.m()));
      case L -> Map.of("L", value.l().stream().map(StreamRecords::image).toList());
      default -> throw new IllegalArgumentException(value.toString());
    };
  }
}
