package search.agree;

/** What was to happen on the local cloud did not, or not in time. */
final class NotOver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotOver(String message, Throwable cause) {
    super(message, cause);
  }
}
