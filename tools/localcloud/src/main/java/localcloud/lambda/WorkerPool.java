package localcloud.lambda;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one function with one code: the last used is used again, more start when all are
 * busy.
 */
final class WorkerPool {
  private final Supplier<Worker> spawn;
  private final Semaphore permits;
  private final boolean throttles;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> busy = ConcurrentHashMap.newKeySet();
  private boolean retired;
  private boolean closed;

  private WorkerPool(Supplier<Worker> spawn, int most, boolean throttles) {
    this.spawn = spawn;
    this.permits = new Semaphore(most, true);
    this.throttles = throttles;
  }

  /** Invocations beyond {@code most} at a time are throttled, as a reserved concurrency does. */
  static WorkerPool reserved(Supplier<Worker> spawn, int most) {
    return new WorkerPool(spawn, most, true);
  }

  /** Invocations beyond {@code most} at a time wait for a worker: only this machine is small. */
  static WorkerPool patient(Supplier<Worker> spawn, int most) {
    return new WorkerPool(spawn, most, false);
  }

  /**
   * @throws AwsException 429 when all of the reserved concurrency is in use
   */
  Outcome run(Invocation invocation) {
    try {
      if (!throttles) {
        permits.acquire();
      } else if (!permits.tryAcquire()) {
        throw new AwsException(429, "TooManyRequestsException", "Rate Exceeded.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Outcome.failure(
          invocation.requestId(), "Runtime.Unknown", "The local cloud is closing");
    }
    try {
      Worker worker = take();
      try {
        return worker.run(invocation);
      } finally {
        giveBack(worker);
      }
    } finally {
      permits.release();
    }
  }

  /** Starts a worker ahead when there is none. */
  synchronized void warm() {
    if (!retired && idle.isEmpty() && busy.isEmpty()) {
      idle.push(spawn.get());
    }
  }

  /** Ends idle workers now, and busy ones after what they are doing. */
  synchronized void retire() {
    retired = true;
    idle.forEach(Worker::kill);
    idle.clear();
  }

  /** Ends every worker now; none starts any more. */
  void kill() {
    synchronized (this) {
      closed = true;
      retire();
    }
    busy.forEach(Worker::kill);
  }

  /** Ends the busy workers now; the next invocation starts another. */
  void crash() {
    busy.forEach(Worker::kill);
  }

  private synchronized Worker take() {
    if (closed) {
      throw new AwsException(500, "ServiceException", "The local cloud is closing");
    }
    Worker worker = firstAlive();
    Worker taken = worker == null ? spawn.get() : worker;
    busy.add(taken);
    return taken;
  }

  private @Nullable Worker firstAlive() {
    while (!idle.isEmpty()) {
      Worker worker = idle.pop();
      if (worker.alive()) {
        return worker;
      }
    }
    return null;
  }

  private synchronized void giveBack(Worker worker) {
    busy.remove(worker);
    if (retired || !worker.alive()) {
      worker.kill();
    } else {
      idle.push(worker);
    }
  }
}
