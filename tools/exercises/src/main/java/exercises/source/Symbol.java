package exercises.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A type or one of its members, named as in Javadoc: {@code shop.basket.Basket#total()}, {@code
 * shop.basket.PutBasket#put(Request, Long, CorrelationId)}, {@code shop.basket.WantedItem}, {@code
 * shop.basket.PutBasket.Outcome}. Parameters are types without packages and type arguments. Without
 * parentheses it names a field, a record's compact constructor, or a method that is not overloaded.
 */
public record Symbol(String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[a-z][a-z0-9]*\\.)+)([A-Z]\\w*(?:\\.[A-Z]\\w*)*)(?:#(\\w+)(\\(.*\\))?)?");

  // A comma between members, not between a method's parameters.
  private static final Pattern COMMA = Pattern.compile(",\\s*(?![^(]*\\))");

  @JsonCreator
  public Symbol {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "'%s' is not a symbol like shop.basket.Basket#total()", text));
    }
  }

  /** One symbol, or several of a type: {@code shop.basket.Basket#items, total()}. */
  public static List<Symbol> list(String text) {
    int members = text.indexOf('#') + 1;
    if (members == 0) {
      return List.of(new Symbol(text));
    }
    return COMMA
        .splitAsStream(text.substring(members))
        .map(member -> new Symbol(text.substring(0, members) + member))
        .toList();
  }

  /** The source file, below a module's {@code src/main/java}. */
  public String file() {
    return part(1).replace('.', '/') + types().getFirst() + ".java";
  }

  public String packageName() {
    return part(1).substring(0, part(1).length() - 1);
  }

  /** Names from the top-level type to the innermost. */
  public List<String> types() {
    return List.of(part(2).split("\\."));
  }

  /** The type itself, or that of the member. */
  public Symbol type() {
    return new Symbol(part(1) + part(2));
  }

  /** Whether it names the type itself. */
  public boolean isType() {
    return matcher().group(3) == null;
  }

  public String member() {
    return isType() ? "" : part(3);
  }

  boolean hasParameters() {
    return matcher().group(4) != null;
  }

  /** Also empty if the symbol names none. */
  public List<String> parameters() {
    String list = matcher().group(4);
    if (list == null || list.equals("()")) {
      return List.of();
    }
    return Arrays.stream(list.substring(1, list.length() - 1).split(","))
        .map(String::strip)
        .toList();
  }

  /** For people: {@code Basket#total()}. */
  public String shortly() {
    return text.substring(part(1).length()).replaceAll(",\\s*", ", ");
  }

  @JsonValue
  @Override
  public String toString() {
    return text;
  }

  private String part(int group) {
    return matcher().group(group);
  }

  private Matcher matcher() {
    Matcher matcher = FORM.matcher(text);
    matcher.matches();
    return matcher;
  }
}
