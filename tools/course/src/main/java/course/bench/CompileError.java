package course.bench;

/** The first error of the compiler. */
final class CompileError extends Exception {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final long line;
  private final String says;

  CompileError(String path, long line, String message) {
    super(message);
    this.path = path;
    this.line = line;
    this.says = message;
  }

  String path() {
    return path;
  }

  long line() {
    return line;
  }

  /** The compiler's message. */
  String says() {
    return says;
  }
}
