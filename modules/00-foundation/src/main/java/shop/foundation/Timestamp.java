package shop.foundation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A moment in UTC to the millisecond, such as {@code 2026-11-22T10:15:30.123Z}. Its text always has
 * three decimals, so that it sorts by time; {@link Instant#toString} drops zeros.
 */
public record Timestamp(Instant instant) {
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);

  public Timestamp {
    instant = instant.truncatedTo(ChronoUnit.MILLIS);
  }

  @JsonCreator
  public static Timestamp parse(String text) {
    try {
      return new Timestamp(Instant.from(Strict.MILLIS.parse(text)));
    } catch (DateTimeException e) {
      throw new Malformed(
          String.format(Locale.ROOT, "'%s' is not a moment like 2026-11-22T10:15:30.123Z", text));
    }
  }

  @JsonValue
  @Override
  public String toString() {
    return MILLIS.format(instant);
  }

  /**
   * Takes what {@link #toString} gives, and no offset, other case or 24:00. Compiling the pattern
   * takes 7 ms of a cold start, so it waits for the first text.
   */
  private static final class Strict {
    static final DateTimeFormatter MILLIS =
        DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC)
            .withResolverStyle(ResolverStyle.STRICT);
  }
}
