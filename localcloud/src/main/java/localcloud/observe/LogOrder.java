package localcloud.observe;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import localcloud.gateway.AwsException;

/** When the events of one batch may be (CloudWatch Logs API Reference, "PutLogEvents"). */
final class LogOrder {
  private static final Duration LONGEST = Duration.ofHours(24);

  private LogOrder() {}

  static void check(JsonNode events) {
    long first = events.path(0).path("timestamp").asLong();
    long before = first;
    for (JsonNode event : events) {
      long at = event.path("timestamp").asLong();
      if (at < before) {
        throw refused(
            "Log events in a single PutLogEvents request must be in chronological order.");
      }
      if (at - first > LONGEST.toMillis()) {
        throw refused(
            "The batch of log events in a single PutLogEvents request cannot span more than 24"
                + " hours.");
      }
      before = at;
    }
  }

  private static AwsException refused(String reason) {
    return new AwsException(400, "InvalidParameterException", reason);
  }
}
