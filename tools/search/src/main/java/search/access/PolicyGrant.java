package search.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One action on one resource that a policy allows or denies; {@code *} stands for any text (IAM
 * User Guide, "IAM JSON policy elements: Action").
 */
public record PolicyGrant(boolean allows, String action, String resource) {

  /** Whether it is about a call. */
  public boolean covers(NeededCall need) {
    return isFor(need.action()) && matches(resource, need.resource());
  }

  boolean isFor(String wanted) {
    return matches(action.toLowerCase(Locale.ROOT), wanted.toLowerCase(Locale.ROOT));
  }

  /** Whether a pattern, in which {@code *} stands for any text, is about a text. */
  public static boolean matches(String pattern, String text) {
    String regex =
        Arrays.stream(pattern.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return text.matches(regex);
  }
}
