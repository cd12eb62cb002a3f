package shop.basket;

import static shop.foundation.AtTheDoor.requireNoCard;

/**
 * A client's own name for a request, under which it may send the request again: 1 to 128 printable
 * ASCII characters. It is no secret: each shopper's keys are apart. Nobody reads it, and the table
 * has only its digest. A card number is no key, because its digest would tell it to whoever tries
 * them all. A text with a letter in it is taken for an id, whatever its digits.
 *
 * @param fingerprint differs between two requests that do not ask for the same
 */
public record IdempotencyKey(String value, String fingerprint) {
  public static final int LONGEST = 128;

  public IdempotencyKey {
    if (value.chars().noneMatch(Character::isLetter)) {
      requireNoCard(value, "Idempotency-Key");
    }
  }
}
