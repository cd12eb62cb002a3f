package exercises.source;

/** Nothing is called that. The message says what, and what there is instead. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
