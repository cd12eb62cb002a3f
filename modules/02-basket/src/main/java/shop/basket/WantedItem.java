package shop.basket;

import static shop.foundation.AtTheDoor.requireNoCard;
import static shop.foundation.Rules.require;
import static shop.foundation.Rules.requireText;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client wants: a product, 1 to 99 times, perhaps in a colour. Its price comes from the
 * catalogue.
 */
public record WantedItem(String productId, int quantity, @Nullable String colour) {
  /** The id becomes part of a URL, so it must not lead elsewhere. */
  public static final Pattern PRODUCT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public static final int MOST = 99;
  public static final int LONGEST_COLOUR = 30;

  public WantedItem {
    require(
        productId != null && PRODUCT_ID.matcher(productId).matches(),
        "productId has 1 to 64 letters, digits or hyphens");
    requireNoCard(productId, "productId");
    require(
        quantity >= 1 && quantity <= MOST,
        String.format(Locale.ROOT, "quantity is a number from 1 to %d", MOST));
    if (colour != null) {
      requireText(colour, LONGEST_COLOUR, "colour");
      requireNoCard(colour, "colour");
    }
  }

  BasketItem at(CatalogueProduct product) {
    return new BasketItem(productId, product.name(), colour, quantity, product.price());
  }
}
