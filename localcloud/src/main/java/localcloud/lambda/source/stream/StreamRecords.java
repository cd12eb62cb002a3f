package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import localcloud.time.ClockHistory;

/**
 * A stream's records in the form in which functions get them: see AWS's page "Using Lambda with
 * DynamoDB". The engine dates them by the machine's time, but Lambda's limits on their age go by
 * the clock.
 */
record StreamRecords(String streamArn, ClockHistory history) {

  /** The record for the function, dated by the clock. */
  ObjectNode of(JsonNode record) {
    ObjectNode event = record.deepCopy();
    // As a long; otherwise the exact number would be written as 1.79E+9.
    event
        .withObjectProperty("dynamodb")
        .put("ApproximateCreationDateTime", history.shownInSecond(made(record)).getEpochSecond());
    return event
        .put("eventSource", "aws:dynamodb")
        .put("awsRegion", streamArn.split(":")[3])
        .put("eventSourceARN", streamArn);
  }

  static String sequenceNumber(JsonNode event) {
    return event.path("dynamodb").path("SequenceNumber").asText();
  }

  /** When the change was made, in whole seconds as in the stream. */
  static Instant made(JsonNode event) {
    BigDecimal seconds = event.path("dynamodb").path("ApproximateCreationDateTime").decimalValue();
    return Instant.ofEpochMilli(seconds.movePointRight(3).longValue());
  }
}
