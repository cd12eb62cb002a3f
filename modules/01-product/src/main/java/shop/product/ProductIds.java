package shop.product;

import static shop.foundation.AtTheDoor.requireNoCard;
import static shop.foundation.Rules.require;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The products that somebody asks for in one question: at most 50, as many as a basket has lines.
 * Whoever names one twice gets it once.
 */
public record ProductIds(List<String> ids) {
  public static final int MOST = 50;
  public static final Pattern ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

  public ProductIds {
    require(ids != null, "A question has a list of ids, even if it is empty");
    require(
        ids.size() <= MOST,
        String.format(Locale.ROOT, "One question is about at most %d products", MOST));
    ids.forEach(ProductIds::requireId);
    ids = ids.stream().distinct().toList();
  }

  private static void requireId(String id) {
    require(id != null && ID.matcher(id).matches(), "An id has 1 to 64 letters, digits or hyphens");
    requireNoCard(id, "An id");
  }
}
