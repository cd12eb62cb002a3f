package course.why;

import com.fasterxml.jackson.databind.JsonNode;
import course.aws.QueueDepths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A message that a function has received.
 *
 * @param received how often, including this time
 */
record InQueue(String id, String queue, int received, JourneyHop invocation) {

  /** The message of the journey among those of the batch. */
  static Optional<InQueue> in(JourneyHop invocation, Set<String> ids) {
    for (JsonNode record : JsonText.read(invocation.request()).path("Records")) {
      if (ids.stream().anyMatch(record.toString()::contains)) {
        String arn = record.path("eventSourceARN").asText();
        return Optional.of(
            new InQueue(
                record.path("messageId").asText(),
                arn.substring(arn.lastIndexOf(':') + 1),
                record.path("attributes").path("ApproximateReceiveCount").asInt(),
                invocation));
      }
    }
    return Optional.empty();
  }

  boolean failed() {
    return !invocation.succeeded() || invocation.answer().contains(id);
  }

  List<String> lines(QueueDepths queues, Instant now) {
    QueueDepths.Patience patience = queues.patience(queue);
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            Locale.ROOT,
            "It is message %s of the queue %s, which the function %s could not handle.",
            id,
            queue,
            invocation.where()));
    String of = patience.tries() == 0 ? "" : " of " + patience.tries();
    lines.add(
        String.format(Locale.ROOT, "Received %d%s times; %s.", received, of, next(patience, now)));
    return lines;
  }

  private String next(QueueDepths.Patience patience, Instant now) {
    Duration left = Duration.between(now, invocation.at().plus(patience.visibility()));
    boolean over = left.isNegative() || left.isZero();
    if (patience.tries() > 0 && received >= patience.tries()) {
      return over
          ? "there is no next try, it is a dead letter"
          : "there is no next try, in " + spoken(left) + " it becomes a dead letter";
    }
    return over ? "the next try is due" : "the next try is in " + spoken(left);
  }

  private static String spoken(Duration time) {
    return time.toSeconds() + 1 + " s";
  }
}
