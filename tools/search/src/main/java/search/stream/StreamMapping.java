package search.stream;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import search.fault.FaultPlan;
import search.lambda.LambdaFunction;
import search.queue.EventRule;
import search.queue.SimulatedQueue;
import search.story.StoryLines;
import search.table.TableWrite;
import search.time.Simulation;
import search.watch.Metric;
import search.watch.MetricData;

/**
 * Feeds a function from a table's stream, in order: what fails comes again, from the first failure
 * on, until it succeeds or is given up (Lambda Developer Guide, "Using AWS Lambda with Amazon
 * DynamoDB"). AWS does not publish its pauses between retries; here they double from 0.2 s to 1
 * min, as in the local cloud. A batch for which no worker is free is neither split nor counted as
 * tried.
 */
public final class StreamMapping {
  private static final Duration POLL = Duration.ofMillis(100);

  /** After the ordinary case. The last is nearly as long as anything fails. */
  private static final List<Duration> BEGINS =
      List.of(
          Duration.ZERO, Duration.ofSeconds(90), Duration.ofMinutes(13), Duration.ofMinutes(21));

  private static final long FIRST_PAUSE = 200;
  private static final long LONGEST_PAUSE = 60_000;

  /**
   * As its template declares it.
   *
   * @param retries -1 for no end
   * @param fromTheStart whether it also reads what was written before it began
   * @param oldest the age in seconds up to which records are tried; -1 for no end
   */
  public record Spec(
      String function,
      String table,
      int batch,
      Duration window,
      int retries,
      boolean fromTheStart,
      long oldest,
      boolean bisects,
      boolean reportsFailures,
      List<String> filters,
      String view) {}

  private record Batch(List<TableWrite> changes, int retries) {}

  private final Spec spec;
  private final LambdaFunction<DynamodbEvent, StreamsEventResponse> function;
  private final @Nullable SimulatedQueue givenUp;
  private final EventRule filter;
  private final Simulation time;
  private final StoryLines story;
  private final MetricData metrics;
  private final List<TableWrite> waiting = new ArrayList<>();
  private final Deque<Batch> ahead = new ArrayDeque<>();
  private boolean busy;
  private boolean begun;
  private int batches;

  /**
   * @param name what it is called in a story
   */
  public StreamMapping(
      String name,
      Spec spec,
      LambdaFunction<DynamodbEvent, StreamsEventResponse> function,
      @Nullable SimulatedQueue givenUp,
      Simulation time,
      FaultPlan faults,
      StoryLines story,
      MetricData metrics) {
    this.spec = spec;
    this.function = function;
    this.givenUp = givenUp;
    this.filter = new EventRule(spec.filters());
    this.time = time;
    this.story = story;
    this.metrics = metrics;
    begin(name, faults);
  }

  /**
   * A mapping that was just deployed begins within minutes (Lambda Developer Guide, "Process
   * DynamoDB records with Lambda", on the starting position); one that somebody has disabled, when
   * it is enabled again.
   */
  private void begin(String name, FaultPlan faults) {
    int late = faults.standing(name, BEGINS.size());
    if (late > 0) {
      story.tell("Only after " + BEGINS.get(late).toSeconds() + " s, " + name + " begins");
      time.after(
          BEGINS.get(late),
          () -> {
            begun = true;
            next();
          });
    } else {
      begun = true;
    }
  }

  /** A change of the table; one that changes nothing is not in the stream. */
  public void add(TableWrite change) {
    if (Objects.equals(change.before(), change.after())) {
      return;
    }
    if (!begun && !spec.fromTheStart()) {
      return;
    }
    if (filter.matches(WriteRecords.json(change))) {
      waiting.add(change);
      time.after(POLL.plus(spec.window()), this::next);
    }
  }

  private void next() {
    if (busy || !begun) {
      return;
    }
    if (ahead.isEmpty()) {
      if (waiting.isEmpty()) {
        return;
      }
      var some = waiting.subList(0, Math.min(spec.batch(), waiting.size()));
      ahead.add(new Batch(List.copyOf(some), 0));
      some.clear();
    }
    var batch = ahead.pop();
    if (isTooOld(batch)) {
      giveUp(batch.changes());
      next();
      return;
    }
    busy = true;
    var event = new DynamodbEvent();
    event.setRecords(
        batch.changes().stream().map(c -> WriteRecords.record(c, spec.view())).toList());
    function.invoke("stream batch " + ++batches, event, result -> done(batch, result));
  }

  /** Records of one batch are of nearly the same age: the youngest decides. */
  private boolean isTooOld(Batch batch) {
    return spec.oldest() >= 0
        && time.millis() - batch.changes().getLast().millis() > spec.oldest() * 1_000;
  }

  private void done(Batch batch, LambdaFunction.Result<StreamsEventResponse> result) {
    metrics.count(
        Metric.ofFunction("IteratorAge", function.spec().where()),
        time.millis(),
        time.millis() - batch.changes().getLast().millis());
    if (LambdaFunction.isNotStarted(result.failure())) {
      ahead.push(batch);
      goOn(LONGEST_PAUSE);
      return;
    }
    int first = firstFailure(batch, result);
    if (first == batch.changes().size()) {
      goOn(0);
      return;
    }
    var rest = batch.changes().subList(first, batch.changes().size());
    if (spec.bisects() && batch.changes().size() > 1) {
      split(rest, first > 0 ? rest.size() : rest.size() / 2, batch.retries());
      goOn(0);
    } else if (spec.retries() >= 0 && batch.retries() >= spec.retries()) {
      giveUp(rest);
      goOn(0);
    } else {
      ahead.push(new Batch(List.copyOf(rest), batch.retries() + 1));
      goOn(Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(batch.retries(), 20)));
    }
  }

  private void split(List<TableWrite> rest, int at, int retries) {
    if (at < rest.size()) {
      ahead.push(new Batch(List.copyOf(rest.subList(at, rest.size())), retries));
    }
    ahead.push(new Batch(List.copyOf(rest.subList(0, at)), retries));
  }

  private void giveUp(List<TableWrite> changes) {
    for (var change : changes) {
      story.tell(function.spec().shortName() + " gives up " + change.keyText());
      if (givenUp != null) {
        givenUp.send("given up " + change.keyText(), change.keyText());
      }
    }
  }

  private void goOn(long pause) {
    time.after(
        Duration.ofMillis(pause),
        () -> {
          busy = false;
          next();
        });
  }

  /** The place of the first record to try again; after the last if there is none. */
  private int firstFailure(Batch batch, LambdaFunction.Result<StreamsEventResponse> result) {
    if (!result.failure().isEmpty()) {
      return 0;
    }
    if (!spec.reportsFailures() || result.answer() == null) {
      return batch.changes().size();
    }
    Set<String> failed = new HashSet<>();
    Objects.requireNonNullElse(
            result.answer().getBatchItemFailures(),
            List.<StreamsEventResponse.BatchItemFailure>of())
        .forEach(item -> failed.add(item.getItemIdentifier()));
    for (int i = 0; i < batch.changes().size(); i++) {
      if (failed.contains(WriteRecords.sequenceNumber(batch.changes().get(i)))) {
        return i;
      }
    }
    return failed.isEmpty() ? batch.changes().size() : 0;
  }
}
