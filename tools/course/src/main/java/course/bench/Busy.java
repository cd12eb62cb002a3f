package course.bench;

/** The machine had too much else to do: this says nothing about the code that was to be run. */
final class Busy extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Busy(String message) {
    super(message);
  }
}
