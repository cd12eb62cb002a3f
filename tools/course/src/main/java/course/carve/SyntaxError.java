package course.carve;

/** A source that is no Java. */
public final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;

  SyntaxError(long line, String message) {
    super(message);
    this.line = line;
  }

  public long line() {
    return line;
  }
}
