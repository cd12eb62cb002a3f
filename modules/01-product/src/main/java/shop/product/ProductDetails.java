package shop.product;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

/**
 * What a shop owner says about a product: a name of 1 to 100 characters, a description of at most
 * 1000, a category like {@code garden-tools} and a price above zero.
 */
public record ProductDetails(
    String name, @Nullable String description, String category, Money price) {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 1000;
  private static final Pattern CATEGORY = Pattern.compile("[a-z0-9-]{1,40}");

  public ProductDetails {
    RuleBroken.unlessText(name, LONGEST_NAME, "name");
    RuleBroken.unlessNote(description, LONGEST_DESCRIPTION, "description");
    requireCategory(category);
    RuleBroken.unlessCardFree(category, "category");
    RuleBroken.unless(price != null && price.amount().signum() > 0, "price is above zero");
  }

  /** Refuses what cannot be a category. */
  public static void requireCategory(@Nullable String category) {
    RuleBroken.unless(
        category != null && CATEGORY.matcher(category).matches(),
        "category has 1 to 40 lower-case letters, digits or hyphens");
  }
}
