package shop.foundation.aws;

import java.util.regex.Pattern;

/** A version as a strong entity tag, {@code "7"} with its quotes (RFC 9110, section 8.8.3). */
final class ETag {
  private static final Pattern OURS = Pattern.compile("\"([1-9][0-9]{0,17})\"");
  private static final long NONE = 0;

  private ETag() {}

  static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The tag's version, or 0, which no item ever has: a tag we never issued matches nothing. */
  static long versionOf(String tag) {
    var ours = OURS.matcher(tag);
    return ours.matches() ? Long.parseLong(ours.group(1)) : NONE;
  }
}
