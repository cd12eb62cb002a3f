package shop.ordering.aws;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shop.foundation.Json;
import shop.foundation.Malformed;
import shop.foundation.RuleBroken;

/**
 * What EventBridge puts into a queue: the event's detail, wrapped with its source and detail type
 * (Amazon EventBridge Events Reference, "Event structure").
 */
record CheckoutEnvelope(
    @Nullable String source,
    @JsonProperty("detail-type") @Nullable String detailType,
    @Nullable Versioned detail) {
  private static final String SOURCE = "shop.basket";
  private static final String DETAIL_TYPE = "CheckoutBasket";

  /**
   * Reads the body of a message.
   *
   * @throws Malformed if it is not a checkout, or is one of an unknown version
   * @throws RuleBroken if a value breaks a rule of its type
   */
  static Checkout read(String body) {
    var envelope = Json.readEvent(body, CheckoutEnvelope.class);
    envelope.requireCheckout();
    int version = envelope.version();
    return switch (version) {
      case CheckoutBasket.VERSION -> Json.readEvent(body, Version1.class).detail();
      case CheckoutBasketV2.VERSION -> Json.readEvent(body, Version2.class).detail();
      default ->
          throw new Malformed(String.format(Locale.ROOT, "Version %d is not supported", version));
    };
  }

  /** The rule has checked both, but anyone who may send to the queue can send anything. */
  private void requireCheckout() {
    if (!SOURCE.equals(source) || !DETAIL_TYPE.equals(detailType)) {
      throw new Malformed(
          String.format(Locale.ROOT, "It is not a %s from %s", DETAIL_TYPE, SOURCE));
    }
  }

  private int version() {
    if (detail == null) {
      throw new Malformed("It has no detail");
    }
    return detail.version();
  }

  /** All that is read before the version is known: what else there is depends on it. */
  private record Versioned(int version) {}

  private record Version1(CheckoutBasket detail) {}

  private record Version2(CheckoutBasketV2 detail) {}
}
