package book.source;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The name of something in the sources: {@code shop.basket.Basket}, {@code
 * shop.basket.Basket#total()} or, of one type, {@code shop.basket.Basket#items, total()}. A nested
 * type follows its outer one: {@code shop.basket.PutBasket.Outcome}.
 *
 * @param file the outermost type, with its package
 * @param nested the type without its package
 */
public record Symbol(String file, String nested, List<String> members) {
  // A comma between members, not one between a method's parameters.
  private static final Pattern COMMA = Pattern.compile(",\\s*(?![^(]*\\))");

  public static Symbol parse(String text) {
    var parts = text.split("#", 2);
    var names = parts[0].split("\\.");
    int outermost = 0;
    while (outermost < names.length - 1 && !Character.isUpperCase(names[outermost].charAt(0))) {
      outermost++;
    }
    return new Symbol(
        String.join(".", Arrays.copyOfRange(names, 0, outermost + 1)),
        String.join(".", Arrays.copyOfRange(names, outermost, names.length)),
        parts.length == 1 ? List.of() : members(parts[1]));
  }

  private static List<String> members(String text) {
    return COMMA.splitAsStream(text).map(member -> member.replaceAll(",\\s*", ", ")).toList();
  }

  String type() {
    return file.substring(0, file.lastIndexOf('.') + 1) + nested;
  }

  /** As prose says it: {@code Basket#total()}. */
  public String spoken() {
    return members.isEmpty() ? nested : nested + "#" + String.join(", ", members);
  }
}
