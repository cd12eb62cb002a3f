package exercises.source;

/** A source that is not Java. */
public final class SyntaxError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String says;

  SyntaxError(long line, String message) {
    super(message);
    this.line = line;
    this.says = message;
  }

  public long line() {
    return line;
  }

  /** What the parser says. */
  public String says() {
    return says;
  }
}
