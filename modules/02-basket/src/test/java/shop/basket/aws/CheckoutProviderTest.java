package shop.basket.aws;

import static org.assertj.core.api.Assertions.assertThat;

import contracts.Contracts;
import contracts.Pinned;
import contracts.Promise;
import contracts.SharedEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks that the relay puts on the bus what ordering's pact demands. */
@Tag("contract")
class CheckoutProviderTest {

  @Test
  void the_relay_sends_what_was_recorded() {
    Pinned.at("provided/basket.json").holds(RelayedEvent.provided().toJson());
  }

  @ParameterizedTest
  @EnumSource(names = {"CHECKOUT_BASKET", "CHECKOUT_BASKET_V2"})
  void what_the_relay_sends_fits_the_schema(SharedEvent event) {
    var detail = Contracts.parse(RelayedEvent.complete(event.version()).detail());

    assertThat(event.objections(detail)).isEmpty();
  }

  @Test
  void the_mistake_of_the_original_is_explained() {
    // The JavaScript original's sample event says username; its consumer reads userName.
    var mistaken = RelayedEvent.provided().toJson().toString().replace("userName", "username");

    assertThat(
            Promise.committed("ordering-basket.json")
                .breachesBy(contracts.Provided.of(Contracts.parse(mistaken))))
        .contains(
            "$: Actual map is missing the following keys: userName (the consumer reads userName;"
                + " it was sent as username, and to JSON that is another name)");
  }
}
