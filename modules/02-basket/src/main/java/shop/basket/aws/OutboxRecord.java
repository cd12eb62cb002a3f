package shop.basket.aws;

import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.time.Duration;
import java.util.Map;
import shop.basket.BasketCheckedOut;
import shop.foundation.Json;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A checkout that waits for the relay, in the table of the baskets (AWS Prescriptive Guidance,
 * "Transactional outbox pattern"). DynamoDB deletes it some time after 7 days.
 */
final class OutboxRecord {
  /** No user name has a {@code #}, so that no basket is ever taken for a checkout. */
  static final String KEY_PREFIX = "checkout#";

  private static final Duration KEPT = Duration.ofDays(7);

  private OutboxRecord() {}

  static Map<String, AttributeValue> of(BasketCheckedOut checkout) {
    return Map.of(
        "pk", text(KEY_PREFIX + checkout.orderId()),
        "event", text(Json.write(checkout)),
        "correlationId", text(checkout.correlationId().value()),
        "expiresAt", number(checkout.orderDate().instant().plus(KEPT).getEpochSecond()));
  }
}
