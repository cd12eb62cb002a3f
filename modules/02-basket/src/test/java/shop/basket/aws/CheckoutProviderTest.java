package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.Pinned;
import contracts.Promise;
import contracts.SharedEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that the relay puts on the bus what ordering's pact demands. */
@Tag("contract")
class CheckoutProviderTest {

  @Test
  void the_relay_sends_what_was_recorded() {
    Pinned.at("provided/basket.json").holds(RelayedEvent.provided().toJson());
  }

  @Test
  void what_the_relay_sends_fits_the_schema() {
    assertThat(
            SharedEvent.CHECKOUT_BASKET.objections(
                Contracts.parse(RelayedEvent.complete().detail())))
        .isEmpty();
  }

  @Test
  void the_mistake_of_the_original_is_explained() {
    // The JavaScript original's sample event says username; its consumer reads userName.
    var mistaken = RelayedEvent.provided().toJson().toString().replace("userName", "username");

    assertThat(
            Promise.committed("ordering-basket.json")
                .breachesBy(contracts.Provided.of(Contracts.parse(mistaken))))
        .containsExactly(
            "$: Actual map is missing the following keys: userName (the consumer reads userName;"
                + " it was sent as username, and to JSON that is another name)");
  }
}
