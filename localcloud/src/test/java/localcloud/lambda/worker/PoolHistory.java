package localcloud.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import localcloud.gateway.AwsException;
import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;
import localcloud.time.MovableClock;

/**
 * One random history of a pool: invocations begin and end, time passes, idle workers end slowly or
 * die. Each step runs until it is done or waits inside a worker, so a seed always tells the same
 * history.
 */
final class PoolHistory {
  private static final int MOST = 3;

  /** What has happened, to show that the histories reach what they are about. */
  record Seen(int invokedWhileEnding, int throttled, int usedAgain) {
    static final Seen NOTHING = new Seen(0, 0, 0);

    Seen plus(Seen other) {
      return new Seen(
          invokedWhileEnding + other.invokedWhileEnding,
          throttled + other.throttled,
          usedAgain + other.usedAgain);
    }
  }

  private enum Step {
    INVOKE,
    ANSWER,
    TEN_MINUTES,
    AN_HOUR,
    ENDED,
    DIES
  }

  private final long seed;
  private final Random random;
  private final List<Step> story = new ArrayList<>();
  private final MovableClock clock = new MovableClock();
  private final BlockingQueue<String> settled = new LinkedBlockingQueue<>();
  private final List<FakeSandbox> workers = new ArrayList<>();
  private final WorkerPool pool = WorkerPool.reserved(this::spawn, clock, MOST, () -> {});
  private final Deque<FakeSandbox> running = new ArrayDeque<>();
  private final Deque<FakeSandbox> ending = new ArrayDeque<>();
  private Seen seen = Seen.NOTHING;

  PoolHistory(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  private FakeSandbox spawn() {
    FakeSandbox worker = new FakeSandbox(running, ending, settled);
    workers.add(worker);
    return worker;
  }

  Seen play(int steps) {
    for (int i = 0; i < steps; i++) {
      Step step = Step.values()[random.nextInt(Step.values().length)];
      story.add(step);
      take(step);
      check();
    }
    while (!running.isEmpty()) {
      take(Step.ANSWER);
    }
    take(Step.AN_HOUR);
    while (!ending.isEmpty()) {
      take(Step.ENDED);
    }
    assertThat(workers).as(story()).noneMatch(FakeSandbox::alive);
    return seen;
  }

  private void take(Step step) {
    switch (step) {
      case INVOKE -> invoke();
      case ANSWER -> {
        if (!running.isEmpty()) {
          running.removeFirst().answer();
          await("answered");
        }
      }
      case TEN_MINUTES -> pass(step);
      case AN_HOUR -> pass(step);
      case ENDED -> {
        if (!ending.isEmpty()) {
          ending.removeFirst().end();
          settle();
        }
      }
      case DIES ->
          workers.stream().filter(FakeSandbox::isIdle).findFirst().ifPresent(FakeSandbox::die);
    }
  }

  private void invoke() {
    boolean full = running.size() == MOST;
    boolean whileEnding = !ending.isEmpty();
    int before = workers.size();
    Thread.ofVirtual().start(this::run);
    String what = settle();
    assertThat(what).as(story()).isEqualTo(full ? "throttled" : "running");
    seen =
        seen.plus(
            new Seen(
                whileEnding && !full ? 1 : 0,
                full ? 1 : 0,
                !full && workers.size() == before ? 1 : 0));
  }

  private void run() {
    try {
      Outcome outcome = pool.run(new Invocation("request", new byte[0], ""));
      settled.add(outcome.succeeded() ? "answered" : "lost");
    } catch (AwsException e) {
      settled.add("throttled");
    }
  }

  private void pass(Step step) {
    clock.advance(step == Step.AN_HOUR ? WorkerPool.LAST : WorkerPool.SPARE);
    Thread.ofVirtual()
        .start(
            () -> {
              pool.endIdle();
              settled.add("swept");
            });
    settle();
  }

  private void await(String what) {
    assertThat(settle()).as(story()).isEqualTo(what);
  }

  /** Waits until the thread that has just been woken is done, or waits inside a worker. */
  private String settle() {
    try {
      return String.valueOf(settled.poll(1, TimeUnit.MINUTES));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void check() {
    assertThat(workers).as(story()).noneMatch(FakeSandbox::ranWhileEnding);
    assertThat(running).as(story()).hasSizeLessThanOrEqualTo(MOST);
  }

  private String story() {
    return "history " + seed + ": " + story;
  }
}
