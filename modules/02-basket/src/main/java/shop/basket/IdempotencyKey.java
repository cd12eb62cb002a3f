package shop.basket;

import static shop.foundation.Rules.requireNoCard;

/**
 * A client's own name for a request, under which it may send the request again: 1 to 128 printable
 * ASCII characters. It is no secret: each shopper's keys are apart.
 *
 * @param fingerprint differs between two requests that do not ask for the same
 */
public record IdempotencyKey(String value, String fingerprint) {
  public static final int LONGEST = 128;

  public IdempotencyKey {
    requireNoCard(value, "Idempotency-Key");
  }
}
