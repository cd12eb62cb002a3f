package localcloud.lambda.worker;

import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import localcloud.lambda.runtimeapi.Invocation;
import localcloud.lambda.runtimeapi.Outcome;

/** A worker that answers when it is told to, and takes its time to end. */
final class FakeSandbox implements Sandbox {
  private final Deque<FakeSandbox> running;
  private final Deque<FakeSandbox> ending;
  private final BlockingQueue<String> settled;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile CountDownLatch answer = new CountDownLatch(0);
  private volatile boolean alive = true;
  private volatile boolean ranWhileEnding;

  FakeSandbox(
      Deque<FakeSandbox> running, Deque<FakeSandbox> ending, BlockingQueue<String> settled) {
    this.running = running;
    this.ending = ending;
    this.settled = settled;
  }

  @Override
  public boolean alive() {
    return alive;
  }

  @Override
  public boolean asks() {
    return alive;
  }

  @Override
  public Outcome run(Invocation invocation) {
    ranWhileEnding |= !alive;
    answer = new CountDownLatch(1);
    running.addLast(this);
    settled.add("running");
    await(answer);
    return alive
        ? Outcome.success(invocation.requestId(), new byte[0])
        : Outcome.failure(invocation.requestId(), "Runtime.ExitError", "ended");
  }

  @Override
  public void kill() {
    if (!alive) {
      return;
    }
    alive = false;
    ending.addLast(this);
    settled.add("ending");
    await(ended);
  }

  void answer() {
    answer.countDown();
  }

  void end() {
    ended.countDown();
  }

  void die() {
    alive = false;
  }

  boolean isIdle() {
    return alive && answer.getCount() == 0;
  }

  boolean ranWhileEnding() {
    return ranWhileEnding;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
