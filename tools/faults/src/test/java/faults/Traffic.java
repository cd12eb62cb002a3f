package faults;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import localcloud.faults.NumberedCall;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/** Observes whether anything is going on in the cloud and what was sent to the order queue. */
final class Traffic implements Checkpoint {
  private static final Set<String> POLLS =
      Set.of("DescribeStream", "GetShardIterator", "GetRecords", "ReceiveMessage");

  /**
   * Work passed on inside the cloud arrives in far less time than this many checks take. It counts
   * checks, not milliseconds, as these also take longer on a busy machine.
   */
  private static final int LOOKS = 12;

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

  /** Whether the cloud makes such a call by itself, again and again. */
  static boolean isPoll(NumberedCall call) {
    return POLLS.contains(call.name().operation());
  }

  private final AtomicInteger running = new AtomicInteger();
  private final AtomicLong happened = new AtomicLong();
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
      happened.incrementAndGet();
      running.decrementAndGet();
    }
  }

  private Reply poll(Call call, Function<Call, Reply> onwards) {
    Reply reply = onwards.apply(call);
    if (!reply.output().path("Messages").isEmpty() || !reply.output().path("Records").isEmpty()) {
      happened.incrementAndGet();
    }
    return reply;
  }

  /** Waits until nothing has happened for a moment. */
  void awaitQuiet() {
    await("quiet")
        .atMost(Duration.ofSeconds(90))
        .pollDelay(Duration.ZERO)
        .pollInterval(BETWEEN_LOOKS)
        .until(new Looks()::seeNothing);
  }

  /** Counts the checks in a row that found nothing new. */
  private final class Looks {
    private long before = -1;
    private int quiet;

    boolean seeNothing() {
      long now = happened.get();
      quiet = running.get() == 0 && now == before ? quiet + 1 : 0;
      before = now;
      return quiet >= LOOKS;
    }
  }

  /** The messages sent to queues since the last call. */
  List<Call> takeSent() {
    List<Call> taken = new ArrayList<>();
    for (Call call = sent.poll(); call != null; call = sent.poll()) {
      taken.add(call);
    }
    return taken;
  }
}
