package localcloud.lambda.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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
 * when all are busy. Idle ones end after a while, as on AWS, which does not say after how long
 * (Developer Guide, "Understanding the Lambda execution environment lifecycle").
 */
public final class WorkerPool {
  /** How long a worker may be idle while the function has others. */
  static final Duration SPARE = Duration.ofMinutes(10);

  /** How long the last one may be idle; the invocation after that is a cold start. */
  static final Duration LAST = Duration.ofHours(1);

  private final Supplier<? extends Sandbox> spawn;
  private final Clock clock;
  private final Semaphore permits;
  private final boolean throttles;
  private final Runnable ended;

  /** The last one used is the first; a worker in here may be taken or ended, but not both. */
  private final Deque<Idle> idle = new ArrayDeque<>();

  private final Set<Sandbox> busy = ConcurrentHashMap.newKeySet();
  private int users;
  private boolean retired;
  private boolean closed;

  private record Idle(Sandbox worker, Instant since) {}

  private WorkerPool(
      Supplier<? extends Sandbox> spawn, Clock clock, int most, boolean throttles, Runnable ended) {
    this.spawn = spawn;
    this.clock = clock;
    this.permits = new Semaphore(most, true);
    this.throttles = throttles;
    this.ended = ended;
  }

  /**
   * A pool that throttles invocations beyond {@code most} at a time, as reserved concurrency does.
   *
   * @param ended runs when the pool is retired and none of its workers is busy any more
   */
  public static WorkerPool reserved(
      Supplier<? extends Sandbox> spawn, Clock clock, int most, Runnable ended) {
    return new WorkerPool(spawn, clock, most, true, ended);
  }

  /**
   * A pool in which invocations beyond {@code most} at a time wait for a worker, as only this
   * machine limits them.
   *
   * @param ended runs when the pool is retired and none of its workers is busy any more
   */
  public static WorkerPool patient(
      Supplier<? extends Sandbox> spawn, Clock clock, int most, Runnable ended) {
    return new WorkerPool(spawn, clock, most, false, ended);
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
      Sandbox worker = takeOneThatAsks();
      try {
        return worker.run(invocation);
      } finally {
        giveBack(worker);
      }
    } finally {
      permits.release();
    }
  }

  /** How many workers there are, idle and busy; with none, the next invocation is a cold start. */
  public synchronized int size() {
    return idle.size() + busy.size();
  }

  /** Starts a worker in advance if the pool has none. */
  public synchronized void warm() {
    if (!retired && idle.isEmpty() && busy.isEmpty()) {
      idle.push(new Idle(spawn.get(), clock.instant()));
    }
  }

  /** Ends the workers that have been idle for too long. */
  public void endIdle() {
    takeLongIdle().forEach(Sandbox::kill);
  }

  private synchronized List<Sandbox> takeLongIdle() {
    Instant now = clock.instant();
    List<Sandbox> taken = new ArrayList<>();
    while (!idle.isEmpty()) {
      Duration most = idle.size() + busy.size() > 1 ? SPARE : LAST;
      if (idle.getLast().since().plus(most).isAfter(now)) {
        return taken;
      }
      taken.add(idle.removeLast().worker());
    }
    return taken;
  }

  /** Stops idle workers now and busy ones when they have finished. */
  public synchronized void retire() {
    idle.forEach(waiting -> waiting.worker().kill());
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
    busy.forEach(Sandbox::kill);
  }

  /** Kills the busy workers now; the next invocation starts a new one. */
  public void crash() {
    busy.forEach(Sandbox::kill);
  }

  private Sandbox takeOneThatAsks() {
    while (true) {
      Sandbox worker = take();
      if (worker.asks()) {
        return worker;
      }
      giveBack(worker);
    }
  }

  private synchronized Sandbox take() {
    if (closed) {
      throw new AwsException(500, "ServiceException", "The local cloud is closing");
    }
    Sandbox worker = firstAlive();
    Sandbox taken = worker == null ? spawn.get() : worker;
    busy.add(taken);
    return taken;
  }

  private @Nullable Sandbox firstAlive() {
    while (!idle.isEmpty()) {
      Sandbox worker = idle.pop().worker();
      if (worker.alive()) {
        return worker;
      }
    }
    return null;
  }

  private synchronized void giveBack(Sandbox worker) {
    busy.remove(worker);
    if (retired || !worker.alive()) {
      worker.kill();
    } else {
      idle.push(new Idle(worker, clock.instant()));
    }
  }
}
