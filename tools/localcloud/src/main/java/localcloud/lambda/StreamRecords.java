package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A stream's records as Lambda shows them to functions: AWS's page "Using Lambda with DynamoDB".
 */
final class StreamRecords {
  private StreamRecords() {}

  static ObjectNode of(JsonNode record, String streamArn) {
    ObjectNode event = record.deepCopy();
    // Else the exact number that was read would be written as 1.79E+9.
    event
        .withObjectProperty("dynamodb")
        .put("ApproximateCreationDateTime", made(event).getEpochSecond());
    return event
        .put("eventSource", "aws:dynamodb")
        .put("awsRegion", streamArn.split(":")[3])
        .put("eventSourceARN", streamArn);
  }

  static String sequenceNumber(JsonNode event) {
    return event.path("dynamodb").path("SequenceNumber").asText();
  }

  /** When the change was made, in whole seconds as the stream says it. */
  static Instant made(JsonNode event) {
    BigDecimal seconds = event.path("dynamodb").path("ApproximateCreationDateTime").decimalValue();
    return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
  }
}
