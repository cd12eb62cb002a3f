package contracts;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What one consumer needs from one provider: a pact. Pact's own comparison decides, the same one
 * that verifies a provider.
 */
public record Promise(Pact pact) {

  public static Promise of(JsonNode pact) {
    return new Promise(DefaultPactReader.INSTANCE.loadPact(pact.toString()));
  }

  /** The committed pact with this file name, {@code consumer-provider.json}. */
  public static Promise committed(String name) {
    return of(Contracts.read(Contracts.path("pacts/" + name)));
  }

  /** Of a committed pact, the part about one interaction. */
  public static Promise committed(String name, String description) {
    JsonNode all = Contracts.read(Contracts.path("pacts/" + name));
    ArrayNode interactions = all.withArray("/interactions");
    interactions.removeIf(other -> !other.path("description").asText().equals(description));
    return of(all);
  }

  public String consumer() {
    return pact.getConsumer().getName();
  }

  public String provider() {
    return pact.getProvider().getName();
  }

  /** Where a provider that gives this breaks the promise, a sentence each; empty if it keeps it. */
  public List<String> breachesBy(Provided provided) {
    return Stream.concat(
            pact.getInteractions().stream()
                .flatMap(interaction -> breaches(interaction, provided).stream()),
            unread(provided))
        .toList();
  }

  /** Of an event that the consumer receives, the versions that are sent but not in the pact. */
  private Stream<String> unread(Provided provided) {
    var read = pact.getInteractions().stream().map(Interaction::getDescription).toList();
    return provided.answers().entrySet().stream()
        .filter(given -> given.getValue().sent() && !read.contains(given.getKey()))
        .filter(given -> receives(given.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .map(
            description ->
                String.format(
                    Locale.ROOT,
                    "%s sends \"%s\", which %s does not read: teach it first",
                    provider(),
                    description,
                    consumer()));
  }

  private boolean receives(Provided.Answer given) {
    return pact.getInteractions().stream()
        .filter(MessageInteraction.class::isInstance)
        .anyMatch(message -> given.isNamed(((MessageInteraction) message).getMetadata()));
  }

  private List<String> breaches(Interaction interaction, Provided provided) {
    var description = interaction.getDescription();
    return provided
        .of(description)
        .map(given -> Breaches.in(compare(interaction, given), given.body()))
        .orElseGet(
            () ->
                isGivenInAnotherVersion(interaction, provided) ? List.of() : missing(description));
  }

  /** Of an event's versions, a provider need give but one; it is older or newer than the pact. */
  private boolean isGivenInAnotherVersion(Interaction interaction, Provided provided) {
    return interaction instanceof MessageInteraction message
        && pact.getInteractions().stream()
            .map(Interaction::getDescription)
            .flatMap(description -> provided.of(description).stream())
            .anyMatch(given -> given.isNamed(message.getMetadata()));
  }

  private List<String> missing(String description) {
    return List.of(
        String.format(
            Locale.ROOT,
            "%s needs \"%s\", which %s does not give",
            consumer(),
            description,
            provider()));
  }

  private ComparisonResult compare(Interaction interaction, Provided.Answer given) {
    return switch (interaction) {
      case MessageInteraction message ->
          ResponseComparison.Companion.compareMessage(
              message, given.optionalBody(), given.metadata(), Map.of());
      case SynchronousRequestResponse http ->
          ResponseComparison.Companion.compareResponse(pact, http, given.toResponse(), Map.of());
      default ->
          throw new IllegalArgumentException(
              "A pact of another kind: " + interaction.getClass().getSimpleName());
    };
  }
}
