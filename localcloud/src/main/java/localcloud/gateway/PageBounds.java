package localcloud.gateway;

/** Where the page that a caller asks for begins, and how much is on it. */
final class PageBounds {
  static final String TOKEN = "after-";

  private PageBounds() {}

  static int start(String token, PagedOperation pages) {
    if (!token.isEmpty() && !token.matches(TOKEN + "\\d{1,9}")) {
      throw AwsException.validation(
          "The " + pages.token() + " is not one that an earlier answer to this call had.");
    }
    return token.isEmpty() ? 0 : Integer.parseInt(token.substring(TOKEN.length()));
  }

  static int most(String limit, PagedOperation pages) {
    if (limit.isEmpty()) {
      return Integer.MAX_VALUE;
    }
    if (!limit.matches("\\d{1,9}") || Integer.parseInt(limit) == 0) {
      throw AwsException.validation("The " + pages.limit() + " must be at least 1.");
    }
    return Integer.parseInt(limit);
  }
}
