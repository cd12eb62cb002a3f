package shop.foundation;

import static shop.foundation.Rules.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The owner of a basket or an order: 1 to 64 letters, digits, dots, underscores or hyphens, not
 * starting with a dot, since clients resolve {@code ..} in a path (RFC 3986, section 5.2.4). {@code
 * checkout} is reserved, in upper or lower case: it is a path of the basket API.
 */
public record UserName(@JsonValue String value) {
  public static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}");
  private static final String RESERVED = "checkout";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserName {
    require(
        value != null && ALLOWED.matcher(value).matches(),
        "A user name has 1 to 64 letters, digits, dots, underscores or hyphens and does not start"
            + " with a dot");
    require(
        !RESERVED.equalsIgnoreCase(value),
        String.format(Locale.ROOT, "The user name '%s' is reserved", RESERVED));
  }

  @Override
  public String toString() {
    return value;
  }
}
