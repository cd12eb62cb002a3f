package search;

import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/**
 * How a program of the search ends: 0 if all is well, 1 if a rule is broken or a mistake not found,
 * 2 if nothing can be said.
 */
public final class ExitCode {
  public static final int NOTHING_SAID = 2;

  private ExitCode() {}

  /** A learner's shop may do what the search cannot follow, and a mistake may fit no more. */
  public static int of(Callable<Integer> program) {
    try {
      return program.call();
    } catch (ExecutionException e) {
      System.err.println(sentence(Objects.requireNonNullElse(e.getCause(), e)));
    } catch (LinkageError e) {
      System.err.println("The classes of this shop do not fit the search: " + e);
    } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
      System.err.println(sentence(e));
    } catch (Exception e) {
      System.err.println("The search has ended: " + e);
    }
    return NOTHING_SAID;
  }

  private static String sentence(Throwable failure) {
    return Objects.requireNonNullElse(failure.getMessage(), failure.toString()) + ".";
  }
}
