package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import contracts.Contracts;
import contracts.EventSchema;
import contracts.Promise;
import contracts.Provided;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks that the contract holds: no breaking change to the event passes, and no harmless one
 * fails.
 */
@Tag("contract")
class PinTest {
  private static final Set<String> OPTIONAL =
      Set.of("/detail/payment/cardLast4", "/detail/items/0/colour");

  private final Promise pact = Promise.committed("ordering-basket.json");
  private final ObjectNode event = event();

  @Test
  void every_breaking_change_is_refused_and_every_compatible_one_is_not() throws IOException {
    assertThat(pact.breachesBy(provided(event))).as("the event as it is").isEmpty();

    var breaking = verdicts(BreakingChanges.of(event, OPTIONAL));
    var compatible = verdicts(CompatibleChanges.of(event, OPTIONAL));

    var survivors = breaking.stream().filter(Predicate.not(Verdict::refused)).toList();
    var harmed = compatible.stream().filter(Verdict::refused).toList();
    report(breaking, compatible, survivors.size(), harmed.size());
    assertThat(breaking).as("breaking changes").hasSizeGreaterThanOrEqualTo(60);
    assertThat(compatible).as("compatible changes").hasSizeGreaterThanOrEqualTo(20);
    assertThat(survivors).as("breaking changes that the contract lets pass").isEmpty();
    assertThat(harmed).as("compatible changes that the contract refuses").isEmpty();
  }

  /** The objections of pact and schema to a change. */
  private record Verdict(Mutation mutation, List<String> pact, List<String> schema) {
    boolean refused() {
      return !pact.isEmpty() || !schema.isEmpty();
    }

    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %s | %s |",
          mutation.where(),
          mutation.what(),
          first(pact),
          first(schema));
    }

    private static String first(List<String> objections) {
      var text = objections.isEmpty() ? "" : objections.getFirst().replaceAll("[|\\s]+", " ");
      return text.length() > 100 ? text.substring(0, 100) + " ..." : text;
    }
  }

  private List<Verdict> verdicts(List<Mutation> mutations) {
    return mutations.stream()
        .map(
            mutation ->
                new Verdict(
                    mutation,
                    pact.breachesBy(provided(mutation.event())),
                    objections(mutation.event().path("detail"))))
        .toList();
  }

  private static List<String> objections(JsonNode detail) {
    return detail.isMissingNode() ? List.of("no detail") : EventSchema.objections(detail);
  }

  /** The relay's event, with the fields that EventBridge takes from the entry. */
  private static ObjectNode event() {
    var relayed = RelayedEvent.complete();
    var event = JsonNodeFactory.instance.objectNode();
    event.put("source", relayed.source()).put("detail-type", relayed.detailType());
    event.set("detail", Contracts.parse(relayed.detail()));
    return event;
  }

  private static Provided provided(ObjectNode event) {
    var metadata = new HashMap<>(Map.of("contentType", "application/json"));
    event
        .propertyStream()
        .filter(field -> !field.getKey().equals("detail"))
        .forEach(field -> metadata.put(field.getKey(), field.getValue().asText()));
    return new Provided(
        Map.of(RelayedEvent.DESCRIPTION, Provided.message(metadata, event.path("detail"))));
  }

  private static void report(
      List<Verdict> breaking, List<Verdict> compatible, int survivors, int harmed)
      throws IOException {
    var totals =
        String.format(
            Locale.ROOT,
            "Contract mutations: %d breaking, %d refused (%d by the pact, %d by the schema); %d"
                + " compatible, %d passed.",
            breaking.size(),
            breaking.size() - survivors,
            breaking.stream().filter(verdict -> !verdict.pact().isEmpty()).count(),
            breaking.stream().filter(verdict -> !verdict.schema().isEmpty()).count(),
            compatible.size(),
            compatible.size() - harmed);
    Files.writeString(
        Path.of("target/contract-mutations.md"),
        String.format(
            Locale.ROOT,
            "# %s\n\n## Breaking\n\n%s\n## Compatible\n\n%s",
            totals,
            table(breaking),
            table(compatible)));
    System.out.println(totals);
  }

  private static String table(List<Verdict> verdicts) {
    return verdicts.stream()
        .map(Verdict::row)
        .collect(
            Collectors.joining(
                "\n",
                "| field | change | the pact says | the schema says |\n|---|---|---|---|\n",
                "\n"));
  }
}
