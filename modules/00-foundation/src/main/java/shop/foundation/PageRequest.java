package shop.foundation;

import org.jspecify.annotations.Nullable;

/**
 * The page that a client asks for: at most {@code limit} items (1 to 100, by default 20) after a
 * cursor.
 */
public record PageRequest(int limit, @Nullable Cursor after) {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  public PageRequest {
    if (limit < 1 || limit > MOST) {
      throw new Malformed("limit is a number from 1 to " + MOST);
    }
  }

  /** Reads the query parameters {@code limit} and {@code nextToken}. */
  public static PageRequest of(@Nullable String limit, @Nullable String nextToken) {
    return new PageRequest(
        limit == null ? USUAL : number(limit), nextToken == null ? null : Cursor.parse(nextToken));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new Malformed("limit is a number from 1 to " + MOST);
    }
  }
}
