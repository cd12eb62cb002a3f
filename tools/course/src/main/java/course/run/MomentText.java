package course.run;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and durations as people write and read them. */
public final class MomentText {
  private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  private MomentText() {}

  /** Such as {@code 2026-11-22 10:15:30, 12 min ago}. */
  public static String since(Instant start, Instant now) {
    Duration age = Duration.between(start, now);
    String ago =
        age.toHours() > 0
            ? age.toHours() + " h " + age.toMinutesPart() + " min"
            : age.toMinutes() > 0 ? age.toMinutes() + " min" : age.toSeconds() + " s";
    return MOMENT.format(start) + ", " + ago + " ago";
  }

  /** Reads {@code 90s}, {@code 10m}, {@code 2h} or {@code 1d}. */
  public static Duration ago(String text) {
    Matcher ago = AGO.matcher(text);
    if (!ago.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a time span such as 90s, 10m, 2h or 1d");
    }
    long number = Long.parseLong(ago.group(1));
    return switch (ago.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
