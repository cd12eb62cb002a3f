package shop.basket;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.foundation.RuleBroken;

/** What a client wants: a product, 1 to 99 times, perhaps in a colour. What it costs, we know. */
public record WantedItem(String productId, int quantity, @Nullable String colour) {
  private static final Pattern PRODUCT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int MOST = 99;
  private static final int LONGEST_COLOUR = 30;

  public WantedItem {
    RuleBroken.unless(
        productId != null && PRODUCT_ID.matcher(productId).matches(),
        "productId has 1 to 64 letters, digits or hyphens");
    RuleBroken.unlessCardFree(productId, "productId");
    RuleBroken.unless(
        quantity >= 1 && quantity <= MOST,
        String.format(Locale.ROOT, "quantity is a number from 1 to %d", MOST));
    if (colour != null) {
      RuleBroken.unlessText(colour, LONGEST_COLOUR, "colour");
    }
  }

  BasketItem at(CatalogueProduct product) {
    return new BasketItem(productId, product.name(), colour, quantity, product.price());
  }
}
