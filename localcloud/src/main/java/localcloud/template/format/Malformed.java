package localcloud.template.format;

import java.util.Locale;
import localcloud.gateway.AwsException;

/** The errors for templates that cannot be read. */
final class Malformed {
  private Malformed() {}

  static AwsException format(String words, Object... parts) {
    return invalid("Template format error: " + words, parts);
  }

  static AwsException error(String words, Object... parts) {
    return invalid("Template error: " + words, parts);
  }

  static AwsException invalid(String words, Object... parts) {
    return new AwsException(400, "ValidationError", String.format(Locale.ROOT, words, parts));
  }
}
