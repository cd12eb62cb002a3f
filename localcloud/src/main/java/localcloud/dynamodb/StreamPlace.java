package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import localcloud.gateway.AwsException;

/** Where a caller wants to begin to read (API Reference, "GetShardIterator"). */
final class StreamPlace {
  private StreamPlace() {}

  /**
   * @throws AwsException ValidationException if the place has no number, or one that no record has
   */
  static void check(JsonNode input) {
    boolean atNumber = input.path("ShardIteratorType").asText().endsWith("_SEQUENCE_NUMBER");
    String number = input.path("SequenceNumber").asText();
    if (atNumber && number.isEmpty()) {
      throw AwsException.validation(
          "1 validation error detected: Value null at 'sequenceNumber' failed to satisfy"
              + " constraint: Member must not be null");
    }
    if (!number.isEmpty() && !number.matches("\\d{21,40}")) {
      throw AwsException.validation(
          "Invalid SequenceNumber: it is one that a record of the stream has, of 21 to 40 digits");
    }
  }
}
