package course.run;

/**
 * What was asked for cannot be done in this way, whatever the answer would have been. Ends the
 * command with exit code 2.
 */
public final class WrongUsage extends Failure {
  private static final long serialVersionUID = 1L;

  public WrongUsage(String message, String remedy) {
    super(message, remedy);
  }
}
