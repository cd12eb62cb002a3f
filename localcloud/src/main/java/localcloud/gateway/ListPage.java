package localcloud.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that is told piece by piece; a token is the index of the next piece's first
 * item.
 *
 * @param next the token for the next piece; null if this is the last one
 */
public record ListPage<T>(List<T> items, @Nullable String next) {

  /**
   * @param limit the most items that the caller wants
   * @param token as an earlier page had it; empty for the first page
   * @param code of the error for a token that no page had
   */
  public static <T> ListPage<T> of(List<T> all, int limit, String token, String code) {
    int start = start(all, token, code);
    int end = (int) Math.min(all.size(), (long) start + Math.max(1, limit));
    return new ListPage<>(all.subList(start, end), end < all.size() ? Integer.toString(end) : null);
  }

  private static int start(List<?> all, String token, String code) {
    if (token.isEmpty()) {
      return 0;
    }
    if (token.matches("\\d{1,9}") && Integer.parseInt(token) <= all.size()) {
      return Integer.parseInt(token);
    }
    throw new AwsException(400, code, "The token for the next page is not valid: " + token);
  }
}
