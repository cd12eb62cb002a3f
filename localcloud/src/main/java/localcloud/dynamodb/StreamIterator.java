package localcloud.dynamodb;

import java.util.Base64;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * Where a reader is in a stream, as DynamoDB writes it: the stream comes first. The engine's own
 * iterators know only the table.
 */
record StreamIterator(StreamName stream, String ofEngine) {
  private static final String BETWEEN = "|1|";

  /**
   * @throws AwsException ValidationException about one that was never handed out
   */
  static StreamIterator read(String iterator) {
    int end = iterator.indexOf(BETWEEN);
    if (end < 0) {
      throw AwsException.validation(
          "Invalid ShardIterator: use one that GetShardIterator or GetRecords has returned");
    }
    return new StreamIterator(
        StreamName.of(iterator.substring(0, end)), iterator.substring(end + BETWEEN.length()));
  }

  /** The number of the last record before it. */
  static long position(String ofEngine) {
    return Json.read(Base64.getDecoder().decode(ofEngine)).path("position").asLong();
  }

  @Override
  public String toString() {
    return stream.arn() + BETWEEN + ofEngine;
  }
}
