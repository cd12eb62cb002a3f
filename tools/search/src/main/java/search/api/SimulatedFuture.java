package search.api;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import search.time.Simulation;
import search.time.Strand;

/** A future whose caller waits in simulated time. */
final class SimulatedFuture<T> extends CompletableFuture<T> {

  private final Simulation time;

  SimulatedFuture(Simulation time) {
    this.time = time;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new SimulatedFuture<>(time);
  }

  @Override
  public CompletableFuture<T> orTimeout(long limit, TimeUnit unit) {
    var timer =
        time.after(
            Duration.of(limit, unit.toChronoUnit()),
            () -> completeExceptionally(new TimeoutException()));
    whenComplete((answer, e) -> timer.cancel());
    return this;
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
