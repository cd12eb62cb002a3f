package course.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A method, a constructor or a type by its name in Javadoc's manner: {@code
 * shop.basket.Basket#total()}, {@code shop.basket.PutBasket#put(UserName, List, OptionalLong,
 * CorrelationId)}, {@code shop.basket.WantedItem}. Parameters are types without packages and type
 * arguments; a record's compact constructor is named like one without parentheses.
 */
public record Symbol(String text) {
  private static final Pattern FORM =
      Pattern.compile(
          "((?:[a-z][a-z0-9]*\\.)+)([A-Z]\\w*(?:\\.[A-Z]\\w*)*)(?:#(\\w+)(\\(.*\\))?)?");

  @JsonCreator
  public Symbol {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "'%s' is not a symbol like shop.basket.Basket#total()", text));
    }
  }

  /** The source file, below a module's {@code src/main/java}. */
  public String file() {
    return part(1).replace('.', '/') + types().getFirst() + ".java";
  }

  public String packageName() {
    return part(1).substring(0, part(1).length() - 1);
  }

  /** The module's package behind {@code shop}, such as {@code basket}. */
  public String area() {
    return text.split("\\.")[1];
  }

  /** Names from the top-level type to the innermost. */
  public List<String> types() {
    return List.of(part(2).split("\\."));
  }

  /** Whether it names the type itself. */
  public boolean isType() {
    return matcher().group(3) == null;
  }

  public String member() {
    return isType() ? "" : part(3);
  }

  /** A record's constructor that repeats no parameters. */
  public boolean isCompactConstructor() {
    return !isType() && matcher().group(4) == null;
  }

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
    return text.substring(part(1).length());
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
