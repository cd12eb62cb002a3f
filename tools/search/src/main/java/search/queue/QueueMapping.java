package search.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import search.lambda.LambdaFunction;
import search.story.StoryLines;
import search.time.Simulation;

/**
 * Feeds a function from a queue: what it reports as failed, or all if it fails, stays and comes
 * again after the visibility timeout (Lambda Developer Guide, "Using Lambda with Amazon SQS"). So
 * does a batch for which no worker is free; it has been received all the same.
 */
public final class QueueMapping {
  /** How many batches Lambda begins with at once. */
  private static final int POLLERS = 5;

  private static final Duration POLL = Duration.ofMillis(10);

  /**
   * As its template declares it.
   *
   * @param concurrency the most batches at once
   */
  public record Spec(
      String function,
      String queue,
      int batch,
      Duration window,
      boolean reportsFailures,
      int concurrency) {}

  private final Spec spec;
  private final SimulatedQueue queue;
  private final LambdaFunction<SQSEvent, SQSBatchResponse> function;
  private final Simulation time;
  private final StoryLines story;
  private int busy;
  private int batches;

  public QueueMapping(
      Spec spec,
      SimulatedQueue queue,
      LambdaFunction<SQSEvent, SQSBatchResponse> function,
      Simulation time,
      StoryLines story) {
    this.spec = spec;
    this.queue = queue;
    this.function = function;
    this.time = time;
    this.story = story;
    queue.onVisible(() -> time.after(POLL.plus(spec.window()), this::poll));
  }

  private void poll() {
    if (busy == Math.min(POLLERS, spec.concurrency())) {
      return;
    }
    var messages = queue.receive(spec.batch());
    if (messages.isEmpty()) {
      return;
    }
    busy++;
    var event = new SQSEvent();
    event.setRecords(messages.stream().map(QueueMapping::record).toList());
    function.invoke("batch " + ++batches, event, result -> done(messages, result));
    poll();
  }

  private static SQSMessage record(Message message) {
    var record = new SQSMessage();
    record.setMessageId(message.id());
    record.setReceiptHandle(message.id() + "-" + message.receives());
    record.setBody(message.body());
    record.setAttributes(Map.of("ApproximateReceiveCount", Integer.toString(message.receives())));
    record.setMessageAttributes(Map.of());
    record.setEventSource("aws:sqs");
    return record;
  }

  private void done(List<Message> messages, LambdaFunction.Result<SQSBatchResponse> result) {
    busy--;
    var failed = failed(messages, result);
    if (result.failure().equals(LambdaFunction.DIED)
        || result.failure().equals(LambdaFunction.THROTTLED)) {
      messages.forEach(Message::workerDied);
    }
    for (var message : messages) {
      if (!failed.contains(message.id())) {
        queue.delete(message);
      }
    }
    if (!failed.isEmpty()) {
      story.tell(
          function.spec().shortName()
              + " hands back "
              + String.join(
                  ", ",
                  messages.stream()
                      .filter(m -> failed.contains(m.id()))
                      .map(Message::name)
                      .toList()));
    }
    time.after(POLL, this::poll);
  }

  private Set<String> failed(
      List<Message> messages, LambdaFunction.Result<SQSBatchResponse> result) {
    var all = new HashSet<>(messages.stream().map(Message::id).toList());
    if (!result.failure().isEmpty()) {
      return all;
    }
    if (!spec.reportsFailures() || result.answer() == null) {
      return Set.of();
    }
    var failed = new HashSet<String>();
    Objects.requireNonNullElse(
            result.answer().getBatchItemFailures(), List.<SQSBatchResponse.BatchItemFailure>of())
        .forEach(item -> failed.add(item.getItemIdentifier()));
    return all.containsAll(failed) ? failed : all;
  }
}
