package faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Reply;

/**
 * Lets a first message of a queue through and holds the polls back after it, until the others are
 * there: then the reader finds these together, however slowly they come.
 */
final class Crowd implements Checkpoint {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private volatile Gathering gathering = new Gathering(0);

  private static final class Gathering {
    private final CountDownLatch missing;
    private volatile boolean begun;

    Gathering(int messages) {
      missing = new CountDownLatch(messages);
    }
  }

  /** Of the next messages, the first comes alone and the others together. */
  void gather(int messages) {
    gathering = new Gathering(messages);
  }

  void disperse() {
    gather(0);
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    if (call.caller().equals(Caller.ROOT)) {
      return onwards.apply(call);
    }
    return switch (call.operation()) {
      case "SendMessage" -> send(call, onwards);
      case "ReceiveMessage" -> poll(call, onwards);
      default -> onwards.apply(call);
    };
  }

  private Reply send(Call call, Function<Call, Reply> onwards) {
    Reply reply = onwards.apply(call);
    gathering.missing.countDown();
    return reply;
  }

  /** A long poll may have started before the gathering that its messages belong to. */
  private Reply poll(Call call, Function<Call, Reply> onwards) {
    if (!mayGoOn(gathering)) {
      return Reply.LOST;
    }
    Reply reply = onwards.apply(call);
    if (!reply.output().path("Messages").isEmpty()) {
      gathering.begun = true;
    }
    return reply;
  }

  private static boolean mayGoOn(Gathering here) {
    try {
      return !here.begun || here.missing.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
