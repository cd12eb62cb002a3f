package course.mutant;

import java.util.regex.Pattern;

/** What a policy allows, such as {@code dynamodb:Query} or the ARN of an index. */
final class Permission {
  private static final Pattern ACTION = Pattern.compile("[a-z]+:[A-Z][A-Za-z]+");
  private static final Pattern BELOW = Pattern.compile("/index/[A-Za-z]+");

  private Permission() {}

  static boolean isOne(String text) {
    return ACTION.matcher(text).matches() || BELOW.matcher(text).matches();
  }

  /** The same for everything beside it, as a literal. */
  static String widened(String text) {
    return "\"" + text.replaceFirst("(?<=[:/])[A-Za-z]+$", "*") + "\"";
  }
}
