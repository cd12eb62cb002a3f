package shop.system;

import com.fasterxml.jackson.databind.JsonNode;
import contracts.SharedEvent;
import java.util.EnumSet;
import java.util.Set;

/** The versions of the checkout's event that have a schema. */
final class CheckoutSchemas {
  static final Set<SharedEvent> ALL =
      EnumSet.of(SharedEvent.CHECKOUT_BASKET, SharedEvent.CHECKOUT_BASKET_V2);

  private CheckoutSchemas() {}

  /** The schema that a detail must fit; that of version 1 refuses a version that there is not. */
  static SharedEvent of(JsonNode detail) {
    return ALL.stream()
        .filter(event -> event.version() == detail.path("version").asInt())
        .findFirst()
        .orElse(SharedEvent.CHECKOUT_BASKET);
  }
}
