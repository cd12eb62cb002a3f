package localcloud.dynamodb;

import java.util.Base64;
import java.util.Optional;
import localcloud.gateway.Json;

/**
 * Where a reader is in a stream, as DynamoDB writes it: the stream comes first. The engine's own
 * iterators know only the table.
 */
record StreamIterator(StreamName stream, String ofEngine) {
  private static final String BETWEEN = "|1|";

  /** Nothing about one that was never handed out. */
  static Optional<StreamIterator> read(String iterator) {
    int end = iterator.indexOf(BETWEEN);
    return end < 0
        ? Optional.empty()
        : Optional.of(
            new StreamIterator(
                StreamName.of(iterator.substring(0, end)),
                iterator.substring(end + BETWEEN.length())));
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
