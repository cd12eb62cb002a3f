package shop.eventbus.stack;

import java.util.List;
import software.amazon.awscdk.services.events.EventPattern;

/**
 * Which events count as checkouts: those with the name that producer and consumer agreed on in
 * contracts/.
 */
final class CheckoutEvents {
  private CheckoutEvents() {}

  /** Matches source and detail type: either alone would let a namesake from elsewhere through. */
  static EventPattern pattern() {
    return EventPattern.builder()
        .source(List.of("shop.basket"))
        .detailType(List.of("CheckoutBasket"))
        .build();
  }
}
