package search.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamViewType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import search.table.TableWrite;

/** Changes as a stream shows them: to a filter as JSON, to a function as its event's objects. */
final class WriteRecords {
  private WriteRecords() {}

  static String sequenceNumber(TableWrite change) {
    return String.format(Locale.ROOT, "%021d", change.sequence());
  }

  static JsonNode json(TableWrite change) {
    var record = JsonNodeFactory.instance.objectNode();
    record.put("eventName", change.eventName()).put("eventSource", "aws:dynamodb");
    ObjectNode dynamodb = record.putObject("dynamodb");
    dynamodb.set("Keys", change.key());
    if (change.after() != null) {
      dynamodb.set("NewImage", change.after());
    }
    return record;
  }

  /**
   * What the function gets.
   *
   * @param view which of the item's images the stream has (DynamoDB API Reference,
   *     "StreamSpecification")
   */
  static DynamodbStreamRecord record(TableWrite change, String view) {
    var stream = new StreamRecord();
    stream.setKeys(attributes(change.key()));
    stream.setSequenceNumber(sequenceNumber(change));
    stream.setStreamViewType(StreamViewType.fromValue(view));
    if (change.after() != null && view.startsWith("NEW_")) {
      stream.setNewImage(attributes(change.after()));
    }
    var record = new DynamodbStreamRecord();
    record.setEventID(sequenceNumber(change));
    record.setEventName(change.eventName());
    record.setEventSource("aws:dynamodb");
    record.setDynamodb(stream);
    return record;
  }

  private static Map<String, AttributeValue> attributes(JsonNode item) {
    Map<String, AttributeValue> attributes = new HashMap<>();
    item.properties().forEach(f -> attributes.put(f.getKey(), attribute(f.getValue())));
    return attributes;
  }

  private static AttributeValue attribute(JsonNode value) {
    String type = value.fieldNames().next();
    var content = value.path(type);
    return switch (type) {
      case "S" -> new AttributeValue().withS(content.asText());
      case "N" -> new AttributeValue().withN(content.asText());
      case "BOOL" -> new AttributeValue().withBOOL(content.asBoolean());
      case "M" -> new AttributeValue().withM(attributes(content));
      case "L" -> {
        List<AttributeValue> list = new ArrayList<>();
        content.forEach(element -> list.add(attribute(element)));
        yield new AttributeValue().withL(list);
      }
      default -> throw new IllegalArgumentException("The search does not know the type " + type);
    };
  }
}
