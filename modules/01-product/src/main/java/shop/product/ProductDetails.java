package shop.product;

import static shop.foundation.AtTheDoor.requireNoCard;
import static shop.foundation.Rules.require;
import static shop.foundation.Rules.requireNote;
import static shop.foundation.Rules.requireText;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;

/**
 * What a shop owner says about a product: a name of 1 to 100 characters, a description of at most
 * 1000, a category such as {@code garden-tools} and a price above zero.
 */
public record ProductDetails(
    String name, @Nullable String description, String category, Money price) {
  public static final int LONGEST_NAME = 100;
  public static final int LONGEST_DESCRIPTION = 1000;
  public static final Pattern CATEGORY = Pattern.compile("[a-z0-9-]{1,40}");

  public ProductDetails {
    requireText(name, LONGEST_NAME, "name");
    requireNoCard(name, "name");
    requireNote(description, LONGEST_DESCRIPTION, "description");
    requireNoCard(description, "description");
    requireCategory(category);
    requireNoCard(category, "category");
    require(price != null && price.amount().signum() > 0, "price is above zero");
  }

  /** Refuses text that is not a valid category. */
  public static void requireCategory(@Nullable String category) {
    require(
        category != null && CATEGORY.matcher(category).matches(),
        "category has 1 to 40 lower-case letters, digits or hyphens");
  }
}
