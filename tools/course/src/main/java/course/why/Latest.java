package course.why;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the last request, event or message that did not arrive. */
final class Latest {
  private static final Pattern OUTBOX = Pattern.compile("checkout#([0-9a-f-]{36})");

  private final Evidence sources;
  private final Set<String> seen = new HashSet<>();

  Latest(Evidence sources) {
    this.sources = sources;
  }

  Optional<Journey> stopped() {
    return sources.journal().steps().reversed().stream()
        .flatMap(step -> Stream.ofNullable(name(step)))
        .filter(id -> !seen.contains(id))
        .map(id -> Journey.of(id, sources.journal()))
        .peek(journey -> seen.addAll(journey.ids()))
        .filter(journey -> !new Diagnosis(journey, sources).verdict().arrived())
        .findFirst();
  }

  /** The id to follow, if the step begins something that should arrive somewhere. */
  private static @Nullable String name(JourneyHop step) {
    if (step.isRequest()) {
      return step.status() >= 500 ? step.trace() : null;
    }
    JsonNode answer = JsonText.read(step.answer());
    return switch (step.service() + ":" + step.operation()) {
      case "sqs:SendMessage" -> text(answer.path("MessageId"));
      case "events:PutEvents" -> text(answer.path("Entries").path(0).path("EventId"));
      case "dynamodb:TransactWriteItems" -> order(step.request());
      default -> null;
    };
  }

  private static @Nullable String order(String request) {
    Matcher order = OUTBOX.matcher(request);
    return order.find() ? order.group(1) : null;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isTextual() ? node.asText() : null;
  }
}
