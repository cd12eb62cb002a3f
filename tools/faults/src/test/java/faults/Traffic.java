package faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** Sees whether anything is going on in the cloud, and what was sent to the order queue. */
final class Traffic implements Checkpoint {
  private static final Set<String> POLLS =
      Set.of("DescribeStream", "GetShardIterator", "GetRecords", "ReceiveMessage");

  /** What is handed on inside the cloud is on its way for much less. */
  private static final Duration QUIET = Duration.ofMillis(60);

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong lastNanos = new AtomicLong(System.nanoTime());
  private final ConcurrentLinkedQueue<Call> sent = new ConcurrentLinkedQueue<>();

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    if (call.caller().equals(Caller.ROOT)) {
      return onwards.apply(call);
    }
    if (call.operation().equals("SendMessage")) {
      sent.add(call);
    }
    return POLLS.contains(call.operation()) ? poll(call, onwards) : work(call, onwards);
  }

  private Reply work(Call call, Function<Call, Reply> onwards) {
    running.incrementAndGet();
    try {
      return onwards.apply(call);
    } finally {
      lastNanos.set(System.nanoTime());
      running.decrementAndGet();
    }
  }

  private Reply poll(Call call, Function<Call, Reply> onwards) {
    Reply reply = onwards.apply(call);
    if (!reply.output().path("Messages").isEmpty() || !reply.output().path("Records").isEmpty()) {
      lastNanos.set(System.nanoTime());
    }
    return reply;
  }

  /** Returns when nothing has happened for a moment. */
  void awaitQuiet() {
    await("quiet")
        .atMost(Duration.ofSeconds(90))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> running.get() == 0 && System.nanoTime() - lastNanos.get() > QUIET.toNanos());
  }

  /** What was sent to queues since the last time. */
  java.util.List<Call> takeSent() {
    java.util.List<Call> taken = new java.util.ArrayList<>();
    for (Call call = sent.poll(); call != null; call = sent.poll()) {
      taken.add(call);
    }
    return taken;
  }
}
