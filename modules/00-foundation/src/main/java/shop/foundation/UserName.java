package shop.foundation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * Whose basket or order it is: 1 to 64 letters, digits, dots, underscores or hyphens. {@code
 * checkout}, in any case, is reserved: it is a path of the basket API.
 */
public record UserName(@JsonValue String value) {
  private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String RESERVED = "checkout";

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public UserName {
    RuleBroken.unless(
        value != null && ALLOWED.matcher(value).matches(),
        "A user name has 1 to 64 letters, digits, dots, underscores or hyphens");
    RuleBroken.unlessCardFree(value, "A user name");
    RuleBroken.unless(
        !RESERVED.equalsIgnoreCase(value), "The user name '%s' is reserved".formatted(RESERVED));
  }

  @Override
  public String toString() {
    return value;
  }
}
