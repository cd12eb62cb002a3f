package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.Mutations;
import contracts.Promise;
import contracts.SharedEvent;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks that the contract holds: no breaking change to the event passes, and no harmless one
 * fails.
 */
@Tag("contract")
class PinTest {
  private static final Set<String> OPTIONAL =
      Set.of("/detail/payment/cardLast4", "/detail/items/0/colour");

  @ParameterizedTest
  @CsvSource({
    "CHECKOUT_BASKET, a checkout of a basket",
    "CHECKOUT_BASKET_V2, 'a checkout of a basket, version 2'"
  })
  void every_breaking_change_is_refused_and_every_compatible_one_is_not(
      SharedEvent event, String description) {
    var pact = Promise.committed("ordering-basket.json", description);
    var mutations = new Mutations(event, pact, description, OPTIONAL);
    var relayed = Contracts.parse(RelayedEvent.complete(event.version()).detail());
    assertThat(mutations.objections(relayed)).as("the event as it is").isEmpty();

    var verdicts = mutations.of(relayed);

    System.out.println(event.file() + ": " + verdicts.totals());
    verdicts.report(Path.of("target/contract-mutations-v" + event.version() + ".md"));
    assertThat(verdicts.breaking()).as("breaking changes").hasSizeGreaterThanOrEqualTo(60);
    assertThat(verdicts.compatible()).as("compatible changes").hasSizeGreaterThanOrEqualTo(20);
    assertThat(verdicts.survivors()).as("breaking changes that the contract lets pass").isEmpty();
    assertThat(verdicts.harmed()).as("compatible changes that the contract refuses").isEmpty();
  }
}
