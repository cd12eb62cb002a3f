package localcloud.dynamodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import localcloud.gateway.Json;

/**
 * Makes the engine's streams those of DynamoDB: a write that changes nothing leaves no record
 * (Developer Guide, "Change data capture for DynamoDB Streams"), and numbers are as long as there.
 */
final class StreamAnswers {
  private StreamAnswers() {}

  /** A call's input with the engine's own sequence number and shard. */
  static byte[] toEngine(byte[] json) {
    return StreamNumbers.shortened(new String(json, UTF_8)).getBytes(UTF_8);
  }

  static byte[] fromEngine(byte[] json) {
    String text = new String(json, UTF_8);
    if (!text.contains("SequenceNumber") && !text.contains("shardId-")) {
      return json;
    }
    String padded = StreamNumbers.padded(text);
    return padded.contains("\"OldImage\"") ? withoutUnchanged(padded) : padded.getBytes(UTF_8);
  }

  private static byte[] withoutUnchanged(String json) {
    JsonNode answer = Json.read(json);
    for (Iterator<JsonNode> records = answer.path("Records").iterator(); records.hasNext(); ) {
      JsonNode record = records.next();
      JsonNode change = record.path("dynamodb");
      if (record.path("eventName").asText().equals("MODIFY")
          && change.has("NewImage")
          && Images.same(change.path("OldImage"), change.path("NewImage"))) {
        records.remove();
      }
    }
    return Json.bytes(answer);
  }
}
