package shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Contracts;
import contracts.Envelope;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import localcloud.eventbridge.DeclaredRule;

/**
 * A checkout's way from the relay to the order, link by link. Each link is given what the link
 * before it should deliver, so that one broken link does not make its neighbours look broken.
 *
 * @param rule the event bus's rule, as synthesized
 * @param consumer gives its objection to a message in the order queue, if it has one
 */
record CheckoutChain(DeclaredRule rule, Function<JsonNode, Optional<String>> consumer) {

  /** The links that do not hold for this event, with the reason. */
  Map<String, String> brokenFor(String source, String detailType, JsonNode detail) {
    var event = Envelope.of(source, detailType, detail);
    var broken = new LinkedHashMap<String, String>();
    schema(detail).ifPresent(reason -> broken.put("schema", reason));
    pattern(event).ifPresent(reason -> broken.put("rule", reason));
    target(event).ifPresent(reason -> broken.put("target", reason));
    consumer(event).ifPresent(reason -> broken.put("consumer", reason));
    return broken;
  }

  private static Optional<String> schema(JsonNode detail) {
    return CheckoutSchemas.of(detail).objections(detail).stream()
        .findFirst()
        .map(objection -> "The event does not fit contracts/schemas: " + objection);
  }

  private Optional<String> pattern(ObjectNode event) {
    return rule.matches(event)
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "The rule's pattern %s does not match source %s, detail-type %s",
                rule.properties().path("EventPattern"),
                event.path("source"),
                event.path("detail-type")));
  }

  private Optional<String> target(ObjectNode event) {
    var queues =
        rule.targets().stream()
            .filter(target -> target.path("Arn").toString().contains("\"OrderQueue"))
            .toList();
    if (queues.size() != 1) {
      return Optional.of(
          String.format(
              Locale.ROOT, "The rule has %d targets that are the order queue", queues.size()));
    }
    var body = rule.bodyFor(queues.getFirst(), event);
    return isEvent(body, event)
        ? Optional.empty()
        : Optional.of("The target does not pass the event on as it is; the queue gets " + body);
  }

  private static boolean isEvent(String body, ObjectNode event) {
    try {
      return Contracts.parse(body).equals(Contracts.parse(event.toString()));
    } catch (java.io.UncheckedIOException e) {
      return false;
    }
  }

  private Optional<String> consumer(ObjectNode event) {
    return consumer.apply(Envelope.inQueue("a message", event.toString()));
  }
}
