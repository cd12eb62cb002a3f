package shop.basket;

/**
 * A client's own name for a request, under which it may send the request again: 1 to 128 printable
 * ASCII characters. It is no secret: each shopper's keys are apart. Nobody reads it, so nothing
 * judges what it says; the table has only its digest.
 *
 * @param fingerprint differs between two requests that do not ask for the same
 */
public record IdempotencyKey(String value, String fingerprint) {
  public static final int LONGEST = 128;
}
