package search.access;

import java.util.Locale;
import java.util.stream.IntStream;

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
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(text);
    }
    String rest = pattern.substring(star + 1);
    return text.startsWith(pattern.substring(0, star))
        && IntStream.rangeClosed(star, text.length())
            .anyMatch(from -> matches(rest, text.substring(from)));
  }
}
