package course.run;

import org.jspecify.annotations.Nullable;

/**
 * Something the user can fix: one line says what, another says how. Ends the command with exit code
 * 1.
 */
public class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  public Failure(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  public Failure(String message, String remedy, @Nullable Throwable cause) {
    super(message, cause);
    this.remedy = remedy;
  }

  public String remedy() {
    return remedy;
  }
}
