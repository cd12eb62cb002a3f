package shop.foundation.aws;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Makes calls that do not depend on one another. */
public interface Together {
  /** Returns the results in the order of the calls; if some fail, throws what the first threw. */
  <T> List<T> all(List<Supplier<T>> calls);

  /**
   * At the same time, so that all take as long as the slowest: in a function's timeout, they count
   * as one call in a row (docs/decisions/0028). A client of {@link AwsClients} makes at most 50 at
   * once; more of them wait for a connection.
   */
  static Together atOnce() {
    return Together::atOnce;
  }

  /** One after the other, where a single thread has to do. */
  static Together inTurn() {
    return Together::inTurn;
  }

  private static <T> List<T> inTurn(List<Supplier<T>> calls) {
    return calls.stream().map(Supplier::get).toList();
  }

  private static <T> List<T> atOnce(List<Supplier<T>> calls) {
    if (calls.size() < 2) {
      return inTurn(calls);
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results =
          calls.stream().map(call -> CompletableFuture.supplyAsync(call, threads)).toList();
      return results.stream().map(CompletableFuture::join).toList();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
