package search.aws;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import search.time.PlannedEvent;
import search.time.Simulation;

/** The SDK's timeouts, in simulated time. */
final class SimulatedTimers extends AbstractExecutorService implements ScheduledExecutorService {
  private final Simulation time;

  SimulatedTimers(Simulation time) {
    this.time = time;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable what, long delay, TimeUnit unit) {
    var timer = time.after(Duration.of(delay, unit.toChronoUnit()), what);
    return new Planned<>(timer);
  }

  private static final class Planned<T> extends FutureTask<T> implements ScheduledFuture<T> {
    private final PlannedEvent timer;

    Planned(PlannedEvent timer) {
      super(
          () -> {
            throw new IllegalStateException("Nobody runs this");
          });
      this.timer = timer;
    }

    @Override
    public boolean cancel(boolean interrupts) {
      timer.cancel();
      return super.cancel(false);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return 0;
    }

    @Override
    public int compareTo(Delayed other) {
      return 0;
    }
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> what, long delay, TimeUnit unit) {
    throw unknown();
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable what, long first, long period, TimeUnit unit) {
    throw unknown();
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable what, long first, long delay, TimeUnit unit) {
    throw unknown();
  }

  @Override
  public void execute(Runnable what) {
    throw unknown();
  }

  @Override
  public void shutdown() {
    // It holds nothing.
  }

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return true;
  }

  private static UnsupportedOperationException unknown() {
    return new UnsupportedOperationException("The SDK's timeouts need only one method");
  }
}
