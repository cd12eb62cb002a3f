package shop.basket.aws;

import java.util.Locale;
import shop.basket.BasketCheckedOut;
import shop.foundation.Json;

/**
 * The event's detail as it travels. The version is chosen here, when the checkout is recorded, and
 * nowhere else: outbox, stream, relay, bus, archive and queue pass on the text as it is, so any
 * release of them may meet any version (docs/decisions/0044).
 */
final class CheckoutDetail {
  private CheckoutDetail() {}

  /** The detail, as JSON, in the version that the checkout names. */
  static String of(BasketCheckedOut checkout) {
    return Json.write(
        switch (checkout.version()) {
          case BasketCheckedOut.FIRST -> checkout;
          case CheckoutBasketV2.VERSION -> CheckoutBasketV2.of(checkout);
          default ->
              throw new IllegalArgumentException(
                  String.format(
                      Locale.ROOT, "The basket cannot send version %d", checkout.version()));
        });
  }
}
