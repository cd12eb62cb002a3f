package shop.receipts.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Mutations;
import contracts.Promise;
import contracts.SharedEvent;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Checks that the contract holds: no breaking change to the event passes, and no harmless one
 * fails. What ordering really sends is compared with the pact on its side.
 */
@Tag("contract")
class PinTest {
  private final Mutations mutations =
      new Mutations(
          SharedEvent.ORDER_PLACED,
          Promise.committed("receipts-ordering.json"),
          "a placed order",
          Set.of("/detail/items/0/colour"));

  @Test
  void every_breaking_change_is_refused_and_every_compatible_one_is_not() {
    var placed = SharedEvent.ORDER_PLACED.completeExample();
    assertThat(mutations.objections(placed)).as("the event as it is").isEmpty();

    var verdicts = mutations.of(placed);

    System.out.println(verdicts.totals());
    verdicts.report(Path.of("target/contract-mutations.md"));
    assertThat(verdicts.breaking()).as("breaking changes").hasSizeGreaterThanOrEqualTo(60);
    assertThat(verdicts.compatible()).as("compatible changes").hasSizeGreaterThanOrEqualTo(20);
    assertThat(verdicts.survivors()).as("breaking changes that the contract lets pass").isEmpty();
    assertThat(verdicts.harmed()).as("compatible changes that the contract refuses").isEmpty();
  }
}
