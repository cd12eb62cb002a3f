package localcloud.gateway;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with the escapes of URLs and of JSON undone, also those of escapes, and where each of its
 * characters begins in the original: whoever reads the original can undo them, too.
 */
final class Unescaped {
  /** A token right after {@code %2} is one, and its first letter no part of an escape. */
  private static final Pattern ESCAPE =
      Pattern.compile("%(?!.eyJ)([0-9A-Fa-f]{2})|\\\\+u00([0-9A-Fa-f]{2})");

  private static final int MOST_TIMES = 5;
  private static final int HEX = 16;
  private static final int LENGTH_IN_URL = 3;
  private static final int LENGTH_IN_JSON = 6;

  private final String text;
  private final int[] places;

  private Unescaped(String text, int[] places) {
    this.text = text;
    this.places = places;
  }

  /** The original, with something else in place of whatever the pattern finds in it unescaped. */
  static String replaced(String original, Pattern pattern, String with) {
    if (!ESCAPE.matcher(original).find()) {
      return original;
    }
    int[] places = new int[original.length() + 1];
    Arrays.setAll(places, place -> place);
    Unescaped plain = new Unescaped(original, places);
    for (int i = 0; i < MOST_TIMES && ESCAPE.matcher(plain.text).find(); i++) {
      plain = plain.once(i == 0);
    }
    Matcher found = pattern.matcher(plain.text);
    StringBuilder replaced = new StringBuilder();
    int done = 0;
    while (found.find()) {
      replaced.append(original, done, plain.places[found.start()]).append(with);
      done = plain.places[found.end()];
    }
    return replaced.append(original, done, original.length()).toString();
  }

  /**
   * @param isWhole whether these are the original's escapes; later, one counts whose first
   *     character was escaped itself, as {@code %2} before a letter is none
   */
  private Unescaped once(boolean isWhole) {
    StringBuilder plain = new StringBuilder(text.length());
    int[] of = new int[places.length];
    Matcher escape = ESCAPE.matcher(text);
    int from = 0;
    while (escape.find()) {
      if (!isWhole && !isMade(escape)) {
        continue;
      }
      System.arraycopy(places, from, of, plain.length(), escape.start() - from);
      plain.append(text, from, escape.start());
      of[plain.length()] = places[escape.start()];
      String digits = escape.group(1) == null ? escape.group(2) : escape.group(1);
      plain.append((char) Integer.parseInt(digits, HEX));
      from = escape.end();
    }
    System.arraycopy(places, from, of, plain.length(), text.length() + 1 - from);
    plain.append(text, from, text.length());
    return new Unescaped(plain.toString(), of);
  }

  private boolean isMade(Matcher escape) {
    int first = escape.end() - (escape.group(1) == null ? LENGTH_IN_JSON : LENGTH_IN_URL);
    return places[first + 1] - places[first] > 1;
  }
}
