package shop.basket.aws;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.basket.CheckOutBasket;
import shop.basket.IdempotencyKey;
import shop.foundation.Json;
import shop.foundation.Malformed;
import shop.foundation.aws.ApiRequest;

/**
 * The request header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): a string in
 * double quotes (RFC 8941, section 3.3.3). Without quotes, as many clients send it, it is the same
 * key if it has nothing but letters, digits and {@code . _ ~ -}.
 */
final class IdempotencyHeader {
  private static final Pattern QUOTED = Pattern.compile("\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\])+)\"");
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9._~-]+");

  private IdempotencyHeader() {}

  /**
   * The request's key, if it has one. The fingerprint covers what is asked for and the version that
   * was seen, however the body is laid out.
   */
  static @Nullable IdempotencyKey of(ApiRequest request, CheckOutBasket.Request body, long seen) {
    var sent = request.headers().get("idempotency-key");
    return sent == null
        ? null
        : new IdempotencyKey(value(sent.strip()), Sha256.of(seen + " " + Json.write(body)));
  }

  private static String value(String sent) {
    var quoted = QUOTED.matcher(sent);
    var value = quoted.matches() ? quoted.group(1).replaceAll("\\\\(.)", "$1") : sent;
    if (!(quoted.matches() || BARE.matcher(sent).matches())
        || value.length() > IdempotencyKey.LONGEST) {
      throw new Malformed(
          String.format(
              Locale.ROOT,
              "Idempotency-Key is 1 to %d printable ASCII characters in double quotes, such as a"
                  + " UUID",
              IdempotencyKey.LONGEST));
    }
    return value;
  }
}
