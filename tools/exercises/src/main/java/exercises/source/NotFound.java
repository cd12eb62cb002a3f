package exercises.source;

/** Nothing has that name. The message gives the name, and what there is instead. */
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotFound(String message) {
    super(message);
  }
}
