package shop.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import contracts.Contracts;
import contracts.Envelope;
import contracts.SharedEvent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import shop.foundation.stack.ShopStage;

/**
 * A version of the checkout's event is dropped by its consumers first, and only then by its
 * producer: until then, everything that belongs to it has to be there (docs/decisions/0044).
 */
@Tag("contract")
class RetirementTest {
  private static final String EVENT = "CheckoutBasket";

  private final EventVersions versions =
      new EventVersions(
          promised(),
          read(),
          Map.of(
              "a schema", schemas(),
              "a schema in the registry", registered(),
              "a valid example", examples(),
              "a basket that can send it", sendable()));

  @Test
  void every_version_that_somebody_needs_is_whole() {
    assertThat(versions.promised()).as("versions that a pact names").contains(2);
    assertThat(versions.missing()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> nothing_of_a_version_can_be_dropped_while_it_is_needed() {
    return versions.promised().stream()
        .flatMap(version -> versions.parts().keySet().stream().map(part -> without(version, part)));
  }

  @TestFactory
  Stream<DynamicTest> a_consumer_drops_a_version_in_pact_and_code_or_not_at_all() {
    return versions.promised().stream()
        .flatMap(
            version ->
                Stream.of(
                    dropped(
                        version, "the pact", less(versions.promised(), version), versions.read()),
                    dropped(
                        version, "the code", versions.promised(), less(versions.read(), version))));
  }

  @TestFactory
  Stream<DynamicTest> what_no_consumer_needs_may_be_dropped_in_any_order() {
    return versions.promised().stream()
        .map(
            version ->
                dynamicTest(
                    "version " + version,
                    () -> {
                      var parts = new HashMap<>(versions.parts());
                      parts.replaceAll((_, has) -> less(has, version));
                      var left =
                          new EventVersions(
                              less(versions.promised(), version),
                              less(versions.read(), version),
                              parts);
                      assertThat(left.missing()).isEmpty();
                    }));
  }

  private DynamicTest without(int version, String part) {
    var parts = new HashMap<>(versions.parts());
    parts.put(part, less(parts.get(part), version));
    var changed = new EventVersions(versions.promised(), versions.read(), parts);
    return dynamicTest(
        "version " + version + " without " + part,
        () -> assertThat(changed.missing()).singleElement().asString().contains(part));
  }

  private DynamicTest dropped(int version, String where, Set<Integer> pacts, Set<Integer> read) {
    var changed = new EventVersions(pacts, read, versions.parts());
    return dynamicTest(
        "version " + version + " is dropped in " + where + " alone",
        () -> assertThat(changed.missing()).hasSize(1));
  }

  private static Set<Integer> less(Set<Integer> versions, int version) {
    return versions.stream().filter(other -> other != version).collect(Collectors.toSet());
  }

  private static Set<Integer> promised() {
    return Stream.of(Contracts.path("pacts").toFile().listFiles())
        .flatMap(pact -> Contracts.read(pact.toPath()).path("interactions").valueStream())
        .filter(message -> message.at("/metadata/detail-type").asText().equals(EVENT))
        .map(message -> message.at("/contents/content/version").asInt())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<Integer> sendable() {
    return Contracts.read(Contracts.path("provided/basket.json"))
        .valueStream()
        .map(message -> message.at("/body/version").asInt())
        .collect(Collectors.toSet());
  }

  /** What ordering's real function makes an order of. */
  private static Set<Integer> read() {
    return CheckoutSchemas.ALL.stream()
        .filter(event -> isRead(event.with(event.completeExample())))
        .map(SharedEvent::version)
        .collect(Collectors.toSet());
  }

  private static boolean isRead(JsonNode event) {
    return new OrderQueueConsumer()
        .apply(Envelope.inQueue("a message", event.toString()))
        .isEmpty();
  }

  private static Set<Integer> schemas() {
    return CheckoutSchemas.ALL.stream()
        .map(event -> event.schema().at("/properties/version/const").asInt())
        .collect(Collectors.toSet());
  }

  private static Set<Integer> examples() {
    return CheckoutSchemas.ALL.stream()
        .flatMap(event -> event.examples("valid").stream())
        .map(example -> Contracts.read(example).path("version").asInt())
        .collect(Collectors.toSet());
  }

  private static Set<Integer> registered() {
    return Templates.of(ShopStage.PROD)
        .resources("EventBusStack", "AWS::EventSchemas::Schema")
        .values()
        .stream()
        .map(schema -> Contracts.parse(schema.at("/Properties/Content").asText()))
        .map(schema -> schema.at("/properties/version/enum/0").asInt())
        .collect(Collectors.toSet());
  }
}
