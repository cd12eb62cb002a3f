package shop.receipts.aws;

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
record OrderPlacedEnvelope(
    @Nullable String source,
    @JsonProperty("detail-type") @Nullable String detailType,
    @Nullable OrderPlaced detail) {
  private static final String SOURCE = "shop.ordering";
  private static final String DETAIL_TYPE = "OrderPlaced";

  /**
   * Reads the body of a message.
   *
   * @throws Malformed if it is not a placed order, or is one of an unknown version
   * @throws RuleBroken if a value breaks a rule of its type
   */
  static OrderPlaced read(String body) {
    var envelope = Json.readEvent(body, OrderPlacedEnvelope.class);
    envelope.requirePlacedOrder();
    return envelope.known();
  }

  /** The rule has checked both, but anyone who may send to the queue can send anything. */
  private void requirePlacedOrder() {
    if (!SOURCE.equals(source) || !DETAIL_TYPE.equals(detailType)) {
      throw new Malformed(
          String.format(Locale.ROOT, "It is not an %s from %s", DETAIL_TYPE, SOURCE));
    }
  }

  private OrderPlaced known() {
    if (detail == null) {
      throw new Malformed("It has no detail");
    }
    if (detail.version() != OrderPlaced.VERSION) {
      throw new Malformed(
          String.format(Locale.ROOT, "Version %d is not supported", detail.version()));
    }
    return detail;
  }
}
