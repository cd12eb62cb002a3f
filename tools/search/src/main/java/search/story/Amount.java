package search.story;

import java.util.Locale;

/** A number of things, in words. */
public final class Amount {
  private Amount() {}

  /** Such as {@code 1 history} and {@code 1,024 histories}. */
  public static String of(long number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }
}
