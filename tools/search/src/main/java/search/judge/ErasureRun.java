package search.judge;

import erasure.Erased;
import org.jspecify.annotations.Nullable;

/**
 * An erasure of a shopper.
 *
 * @param begun when, by the clock of the history
 * @param ended likewise
 * @param result what it said; null if it died
 */
public record ErasureRun(String shopper, long begun, long ended, @Nullable Erased result) {

  /** Whether it said that nothing of the shopper's is on its way any more. */
  public boolean isComplete() {
    return result != null && result.isComplete();
  }
}
