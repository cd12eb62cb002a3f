package shop.ordering.aws;

import contracts.Pinned;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that the relay puts on the bus what was recorded for those who listen. */
@Tag("contract")
class OrderPlacedProviderTest {

  @Test
  void the_relay_sends_what_was_recorded() {
    Pinned.at("provided/ordering.json").holds(RelayedOrder.provided().toJson());
  }
}
