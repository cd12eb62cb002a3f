package search.time;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Code that blocks, on a thread of its own. The thread and the simulation take turns: one runs
 * while the other is parked, so that there is never anything to race with.
 */
public final class Strand {
  private static final ThreadLocal<Strand> CURRENT = new ThreadLocal<>();

  private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long MOST_NANOS = Duration.ofSeconds(30).toNanos();

  private final Simulation time;
  private final Thread thread;
  private @Nullable Thread simulation;
  private volatile boolean running;
  private boolean dead;
  private boolean finished;
  private boolean interrupted;
  private @Nullable RuntimeException failure;

  private Strand(Simulation time, Runnable code, Consumer<@Nullable Throwable> ended) {
    this.time = time;
    this.thread = Thread.ofVirtual().unstarted(() -> run(code, ended));
  }

  /** Runs the code until it first waits, then gives the turn back. */
  public static Strand start(Simulation time, Runnable code, Consumer<@Nullable Throwable> ended) {
    var strand = new Strand(time, code, ended);
    strand.running = true;
    strand.simulation = Thread.currentThread();
    strand.thread.start();
    strand.awaitTurnOfSimulation();
    return strand;
  }

  /** The one whose code asks. */
  public static Strand current() {
    var strand = CURRENT.get();
    if (strand == null) {
      throw new IllegalStateException(
          "A function called AWS from a thread of its own; the search knows only the one that"
              + " Lambda calls");
    }
    return strand;
  }

  private void run(Runnable code, Consumer<@Nullable Throwable> ended) {
    CURRENT.set(this);
    Throwable thrown = null;
    try {
      code.run();
    } catch (Throwable e) {
      thrown = e;
    }
    try {
      if (!dead) {
        ended.accept(thrown);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
    finished = true;
    running = false;
    LockSupport.unpark(simulation);
  }

  /** Called by the strand's own code: gives the turn away until somebody resumes it. */
  public void pause() {
    running = false;
    LockSupport.unpark(simulation);
    while (!running) {
      LockSupport.park(this);
      // The SDK's timeouts interrupt: an interrupted thread would not park any more.
      interrupted |= Thread.interrupted();
    }
    if (dead) {
      throw new Died();
    }
    if (interrupted) {
      interrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  /** Called by the strand's own code. */
  public void sleep(Duration wait) {
    time.after(wait, this::resume);
    pause();
  }

  /** Called by the simulation: the code goes on until it waits again. */
  public void resume() {
    if (dead || finished) {
      return;
    }
    go();
  }

  /** Called by the simulation: the code never goes on, except for its finally blocks. */
  public void die() {
    if (!dead && !finished) {
      dead = true;
      go();
    }
  }

  public boolean isDead() {
    return dead;
  }

  private void go() {
    simulation = Thread.currentThread();
    running = true;
    LockSupport.unpark(thread);
    awaitTurnOfSimulation();
  }

  private void awaitTurnOfSimulation() {
    long begun = System.nanoTime();
    while (running) {
      LockSupport.parkNanos(this, LOOK_NANOS);
      if (running && System.nanoTime() - begun > MOST_NANOS && isBlocked()) {
        throw new IllegalStateException(
            "A function waits for something that the search does not know, at "
                + thread.getStackTrace()[thread.getStackTrace().length > 1 ? 1 : 0]);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private boolean isBlocked() {
    var state = thread.getState();
    return state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING;
  }
}
