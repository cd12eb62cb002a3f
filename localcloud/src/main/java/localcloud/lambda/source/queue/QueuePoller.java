package localcloud.lambda.source.queue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import localcloud.engine.Uninterrupted;
import localcloud.lambda.source.poll.BatchInvoker;
import localcloud.lambda.source.poll.BatchResult;
import localcloud.lambda.source.poll.Filter;
import localcloud.lambda.source.poll.Mapping;
import localcloud.lambda.source.poll.PollLoop;
import localcloud.lambda.source.poll.Poller;
import localcloud.time.ClockWait;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a function from a queue, as described on AWS's page "Using Lambda with Amazon SQS":
 * messages that the function has handled are deleted; the others stay and come again after their
 * visibility timeout.
 */
public final class QueuePoller implements Poller {
  private static final int LONG_POLL_SECONDS = 20;

  private final SourceQueue queue;
  private final Mapping mapping;
  private final BatchInvoker batches;
  private final Filter filter;
  private final ClockWait wait;
  private final Semaphore free;
  private final PollLoop loop;

  public QueuePoller(SourceQueue queue, BatchInvoker batches, Filter filter, ClockWait wait) {

    this.queue = queue;
    this.mapping = queue.mapping();
    this.batches = batches;
    this.filter = filter;
    this.wait = wait;
    this.free = new Semaphore(mapping.concurrency());
    this.loop = new PollLoop("Polling " + mapping.source(), wait);
    loop.repeat(this::poll);
  }

  private boolean poll() throws InterruptedException {
    free.acquire();
    List<JsonNode> messages = List.of();
    try {
      messages = gather();
    } finally {
      if (messages.isEmpty()) {
        free.release();
      }
    }
    if (!messages.isEmpty()) {
      List<JsonNode> batch = messages;
      loop.once(() -> Uninterrupted.get(() -> handle(batch)));
    }
    return true;
  }

  /** Receives once, or several times until the batch is full or the window has passed. */
  private List<JsonNode> gather() throws InterruptedException {
    List<JsonNode> batch = new ArrayList<>(receive(mapping.batchSize(), LONG_POLL_SECONDS));
    long end = System.nanoTime() + mapping.window().toNanos();
    while (!batch.isEmpty() && batch.size() < mapping.batchSize()) {
      long seconds = Duration.ofNanos(end - System.nanoTime()).toSeconds();
      if (seconds < 1) {
        break;
      }
      batch.addAll(
          receive(mapping.batchSize() - batch.size(), (int) Math.min(seconds, LONG_POLL_SECONDS)));
    }
    return batch;
  }

  private List<JsonNode> receive(int most, int waitSeconds) throws InterruptedException {
    Optional<List<JsonNode>> messages = queue.receive(most, waitSeconds);
    if (messages.isEmpty()) {
      wait.pass(PollLoop.AFTER_REFUSAL);
    }
    return messages.orElse(List.of());
  }

  private boolean handle(List<JsonNode> messages) {
    try {
      List<ObjectNode> wanted = new ArrayList<>();
      Set<String> done = new HashSet<>();
      for (JsonNode message : messages) {
        ObjectNode event = QueueRecords.of(message, mapping.source());
        if (filter.passes(QueueRecords.forFilter(event))) {
          wanted.add(event);
        } else {
          done.add(id(event));
        }
      }
      if (!wanted.isEmpty()) {
        done.addAll(handled(wanted));
      }
      queue.delete(
          messages.stream()
              .filter(message -> done.contains(message.path("MessageId").asText()))
              .toList());
      return false;
    } finally {
      free.release();
    }
  }

  /** Invokes the function; returns the ids of the messages that it has handled. */
  private Set<String> handled(List<ObjectNode> events) {
    Set<String> ids = events.stream().map(QueuePoller::id).collect(Collectors.toSet());
    BatchResult result = batches.invoke(events, trace(events)).within(ids);
    if (result.broken()) {
      return Set.of();
    }
    ids.removeAll(result.failed());
    return ids;
  }

  private static @Nullable String trace(List<ObjectNode> events) {
    Set<String> traces =
        events.stream()
            .map(event -> event.path("attributes").path("AWSTraceHeader").asText(""))
            .collect(Collectors.toSet());
    String only = traces.size() == 1 ? traces.iterator().next() : "";
    return only.isEmpty() ? null : only;
  }

  private static String id(ObjectNode event) {
    return event.path("messageId").asText();
  }

  @Override
  public void wake() {
    // A long poll returns by itself when a message arrives.
  }

  @Override
  public void close() {
    loop.close();
  }

  @Override
  public boolean awaitEnd(Duration longest) throws InterruptedException {
    return loop.awaitEnd(longest);
  }
}
