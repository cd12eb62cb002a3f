package course.run;

import org.jspecify.annotations.Nullable;

/** A request took longer than anybody waits for it; it may do better when asked again. */
public final class TooSlow extends Failure {
  private static final long serialVersionUID = 1L;

  public TooSlow(String message, String remedy, @Nullable Throwable cause) {
    super(
        BusyMachine.told().map(busy -> message + " (" + busy + ")").orElse(message), remedy, cause);
  }
}
