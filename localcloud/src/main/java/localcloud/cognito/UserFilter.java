package localcloud.cognito;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ListUsers' Filter: an attribute, {@code =} or {@code ^=} (starts with), and a text in quotes.
 *
 * <p>Source: Amazon Cognito user pools API Reference, "ListUsers".
 */
final class UserFilter {
  private static final Pattern FORM =
      Pattern.compile("\\s*\"?([\\w:]{1,40})\"?\\s*(\\^?=)\\s*\"([^\"\\\\]{0,256})\"\\s*");

  private static final String STATUS = "cognito:user_status";

  private static final Set<String> SEARCHED =
      Set.of(
          "username",
          "email",
          "phone_number",
          "name",
          "given_name",
          "family_name",
          "preferred_username",
          STATUS,
          "status",
          "sub");

  private final Predicate<User> accepting;

  private UserFilter(Predicate<User> accepting) {
    this.accepting = accepting;
  }

  static UserFilter of(String filter) {
    if (filter.isBlank()) {
      return new UserFilter(user -> true);
    }
    Matcher form = FORM.matcher(filter);
    if (!form.matches() || !SEARCHED.contains(form.group(1))) {
      throw Errors.invalid("Error while parsing filter.");
    }
    String attribute = form.group(1);
    // Of all attributes, AWS compares only this one without regard to case.
    boolean ignoresCase = attribute.equals(STATUS);
    String value = form.group(3);
    int all = value.length();
    boolean whole = form.group(2).equals("=");
    Predicate<String> matches =
        text ->
            (!whole || text.length() == all) && text.regionMatches(ignoresCase, 0, value, 0, all);
    return new UserFilter(user -> matches.test(of(user, attribute)));
  }

  boolean accepts(User user) {
    return accepting.test(user);
  }

  private static String of(User user, String attribute) {
    return switch (attribute) {
      case "username" -> user.name();
      case "sub" -> user.sub();
      case STATUS -> user.status().name();
      case "status" -> user.enabled() ? "Enabled" : "Disabled";
      default -> user.attributes().getOrDefault(attribute, "");
    };
  }
}
