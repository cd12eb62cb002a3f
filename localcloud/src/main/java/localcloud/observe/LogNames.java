package localcloud.observe;

import java.util.Locale;
import java.util.regex.Pattern;
import localcloud.gateway.AwsException;

/** What CloudWatch Logs demands of names and messages (API Reference, "CreateLogGroup"). */
final class LogNames {
  private static final Pattern GROUP = Pattern.compile("[\\w.\\-/#]{1,512}");
  private static final Pattern STREAM = Pattern.compile("[^:*]{1,512}");

  private LogNames() {}

  static String group(String name) {
    return checked("logGroupName", name, GROUP);
  }

  static String stream(String name) {
    return checked("logStreamName", name, STREAM);
  }

  static void checkMessage(String message) {
    if (message.isEmpty()) {
      throw wrong("logEvents.member.message", "have length greater than or equal to 1");
    }
  }

  private static String checked(String member, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      throw wrong(member, "satisfy regular expression pattern: " + pattern);
    }
    return value;
  }

  private static AwsException wrong(String member, String constraint) {
    return new AwsException(
        400,
        "InvalidParameterException",
        String.format(
            Locale.ROOT,
            "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must"
                + " %s",
            member,
            constraint));
  }
}
