package faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/** Stops the next call of an operation until something else has happened. */
final class Gate implements Checkpoint {
  private final AtomicReference<@Nullable Stop> stop = new AtomicReference<>();

  private record Stop(String operation, CountDownLatch arrived, CountDownLatch opened) {}

  /** Does {@code first} until it calls {@code operation}, then {@code second}, then the rest. */
  void during(String operation, Runnable first, Runnable second) throws InterruptedException {
    Stop here = new Stop(operation, new CountDownLatch(1), new CountDownLatch(1));
    stop.set(here);
    Thread running = Thread.ofVirtual().start(first);
    here.arrived().await();
    try {
      second.run();
    } finally {
      here.opened().countDown();
    }
    running.join();
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Stop here = stop.get();
    if (here != null
        && here.operation().equals(call.operation())
        && stop.compareAndSet(here, null)) {
      here.arrived().countDown();
      try {
        here.opened().await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    return onwards.apply(call);
  }
}
