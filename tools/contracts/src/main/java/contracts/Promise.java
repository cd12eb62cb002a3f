package contracts;

import au.com.dius.pact.core.model.DefaultPactReader;
import au.com.dius.pact.core.model.Interaction;
import au.com.dius.pact.core.model.Pact;
import au.com.dius.pact.core.model.SynchronousRequestResponse;
import au.com.dius.pact.core.model.messaging.MessageInteraction;
import au.com.dius.pact.provider.ComparisonResult;
import au.com.dius.pact.provider.ResponseComparison;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  public String consumer() {
    return pact.getConsumer().getName();
  }

  public String provider() {
    return pact.getProvider().getName();
  }

  /** Where a provider that gives this breaks the promise, a sentence each; empty if it keeps it. */
  public List<String> breachesBy(Provided provided) {
    return pact.getInteractions().stream()
        .flatMap(interaction -> breaches(interaction, provided).stream())
        .toList();
  }

  private List<String> breaches(Interaction interaction, Provided provided) {
    var description = interaction.getDescription();
    return provided
        .of(description)
        .map(given -> Breaches.in(compare(interaction, given), given.body()))
        .orElseGet(
            () ->
                List.of(
                    String.format(
                        Locale.ROOT,
                        "%s needs \"%s\", which %s does not give",
                        consumer(),
                        description,
                        provider())));
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
