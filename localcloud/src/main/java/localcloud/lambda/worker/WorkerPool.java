package localcloud.lambda.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * The workers of one function with the same code: the last one used is used again, and more start
 * when all are busy.
 */
public final class WorkerPool {
  private final Supplier<Worker> spawn;
  private final Semaphore permits;
  private final boolean throttles;
  private final Runnable ended;
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final Set<Worker> busy = ConcurrentHashMap.newKeySet();
  private int users;
  private boolean retired;
  private boolean closed;

  private WorkerPool(Supplier<Worker> spawn, int most, boolean throttles, Runnable ended) {
    this.spawn = spawn;
    this.permits = new Semaphore(most, true);
    this.throttles = throttles;
    this.ended = ended;
  }

  /**
   * A pool that throttles invocations beyond {@code most} at a time, as reserved concurrency does.
   *
   * @param ended runs when the pool is retired and none of its workers is busy any more
   */
  public static WorkerPool reserved(Supplier<Worker> spawn, int most, Runnable ended) {
    return new WorkerPool(spawn, most, true, ended);
  }

  /**
   * A pool in which invocations beyond {@code most} at a time wait for a worker, as only this
   * machine limits them.
   *
   * @param ended runs when the pool is retired and none of its workers is busy any more
   */
  public static WorkerPool patient(Supplier<Worker> spawn, int most, Runnable ended) {
    return new WorkerPool(spawn, most, false, ended);
  }

  /**
   * Call this before {@link #run}; returns false if the pool has ended and another has replaced it.
   */
  public synchronized boolean enter() {
    if (retired && users == 0) {
      return false;
    }
    users++;
    return true;
  }

  public synchronized void leave() {
    users--;
    endIfUnused();
  }

  private void endIfUnused() {
    if (retired && users == 0) {
      ended.run();
    }
  }

  /**
   * @throws AwsException 429 if all of the reserved concurrency is in use
   */
  public Outcome run(Invocation invocation) {
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

  /** Starts a worker in advance if the pool has none. */
  public synchronized void warm() {
    if (!retired && idle.isEmpty() && busy.isEmpty()) {
      idle.push(spawn.get());
    }
  }

  /** Stops idle workers now and busy ones when they have finished. */
  public synchronized void retire() {
    idle.forEach(Worker::kill);
    idle.clear();
    if (!retired) {
      retired = true;
      endIfUnused();
    }
  }

  /** Kills every worker now; no more will start. */
  public void kill() {
    synchronized (this) {
      closed = true;
      retire();
    }
    busy.forEach(Worker::kill);
  }

  /** Kills the busy workers now; the next invocation starts a new one. */
  public void crash() {
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
