package shop.receipts.stack;

import java.util.List;
import software.amazon.awscdk.services.events.EventPattern;

/**
 * Which events count as placed orders: those with the name that producer and consumer agreed on in
 * contracts/.
 */
final class PlacedOrders {
  private PlacedOrders() {}

  /** Matches source and detail type: either alone would let a namesake from elsewhere through. */
  static EventPattern pattern() {
    return EventPattern.builder()
        .source(List.of("shop.ordering"))
        .detailType(List.of("OrderPlaced"))
        .build();
  }
}
