package search.api;

import java.util.concurrent.CompletableFuture;
import search.time.Strand;

/** A future whose caller waits in simulated time. */
final class SimulatedFuture<T> extends CompletableFuture<T> {

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new SimulatedFuture<>();
  }

  @Override
  public T join() {
    await();
    return super.join();
  }

  @Override
  public T get() throws InterruptedException, java.util.concurrent.ExecutionException {
    await();
    return super.get();
  }

  private void await() {
    var strand = Strand.current();
    if (!isDone()) {
      whenComplete((answer, e) -> strand.resume());
      strand.pause();
    }
  }
}
