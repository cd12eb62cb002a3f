package localcloud.lambda.source.stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import localcloud.engine.Uninterrupted;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.MetricSink;
import localcloud.lambda.source.poll.BatchInvoker;
import localcloud.lambda.source.poll.BatchResult;
import localcloud.lambda.source.poll.Mapping;
import localcloud.time.ClockWait;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Delivers the records of one shard to the function, in order, until each is handled or given up:
 * see AWS's pages "Partial batch responses for DynamoDB" and "Retain discarded records". Only an
 * error in the function uses up a retry or bisects the batch; a batch kept from the function by
 * throttling or a service error comes again unchanged until its records leave the stream. AWS does
 * not document its pauses between retries; here they double, from 200 ms to one minute, on the
 * movable clock.
 */
final class StreamDelivery {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  /** How long a DynamoDB stream keeps a record. */
  private static final Duration RETENTION = Duration.ofHours(24);

  private static final BatchResult NOT_TRIED =
      new BatchResult(java.util.Set.of(), true, 200, null, "");

  private final String shard;
  private final Mapping mapping;
  private final BatchInvoker batches;
  private final StreamFailures failures;
  private final StreamPositions positions;
  private final MetricSink metrics;
  private final MovableClock clock;
  private final ClockWait wait;

  StreamDelivery(
      String shard,
      LambdaDependencies surroundings,
      StreamPositions positions,
      BatchInvoker batches,
      StreamFailures failures,
      ClockWait wait) {
    this.shard = shard;
    this.mapping = batches.mapping();
    this.batches = batches;
    this.failures = failures;
    this.positions = positions;
    this.metrics = surroundings.metrics();
    this.clock = surroundings.clock();
    this.wait = wait;
  }

  /**
   * Returns when all records are handled or given up; if interrupted, stops after the current
   * batch.
   */
  void deliver(List<ObjectNode> records) throws InterruptedException {
    Deque<StreamBatch> ahead = new ArrayDeque<>();
    ahead.push(StreamBatch.untried(records));
    while (!ahead.isEmpty()) {
      StreamBatch next = ahead.pop();
      Duration pause =
          Uninterrupted.get(
              () -> {
                StreamBatch batch = withoutTooOld(next);
                return batch.records().isEmpty() ? Duration.ZERO : step(batch, ahead);
              });
      wait.pass(pause);
    }
  }

  /** Handles a batch; returns how long to wait before the next one. */
  private Duration step(StreamBatch batch, Deque<StreamBatch> ahead) {
    measureAge(batch);
    BatchResult result = batches.invoke(batch.records(), null).within(batch.sequenceNumbers());
    if (!result.broken() && result.failed().isEmpty()) {
      done(batch.last());
      return Duration.ZERO;
    }
    if (!result.reachedTheFunction()) {
      ahead.push(batch.refused());
      return pause(batch.refusals());
    }
    int first = result.broken() ? 0 : batch.firstOf(result.failed());
    if (first > 0) {
      done(batch.until(first).last());
    }
    StreamBatch rest = batch.from(first);
    if (mapping.bisects() && batch.records().size() > 1) {
      split(rest, first > 0 ? rest.records().size() : rest.records().size() / 2, ahead);
    } else if (mapping.retries() >= 0 && rest.retries() >= mapping.retries()) {
      failures.report(shard, rest, result, "RetryAttemptsExhausted");
      done(rest.last());
    } else {
      ahead.push(rest.again());
      return pause(rest.retries());
    }
    return Duration.ZERO;
  }

  /**
   * Records the age of the last record, as defined on AWS's page "Types of metrics for Lambda
   * functions".
   */
  private void measureAge(StreamBatch batch) {
    Duration age = Duration.between(StreamRecords.made(batch.records().getLast()), clock.instant());
    metrics.record("IteratorAge", mapping.function(), age.toMillis(), "Milliseconds");
  }

  /** Splitting a batch does not count toward the retry quota. */
  private static void split(StreamBatch batch, int at, Deque<StreamBatch> ahead) {
    if (at < batch.records().size()) {
      ahead.push(batch.from(at));
    }
    ahead.push(batch.until(at));
  }

  private StreamBatch withoutTooOld(StreamBatch batch) {
    Duration oldest = oldest(batch);
    if (oldest == null) {
      return batch;
    }
    Instant limit = clock.instant().minus(oldest);
    int old = 0;
    while (old < batch.records().size()
        && StreamRecords.made(batch.records().get(old)).isBefore(limit)) {
      old++;
    }
    if (old == 0) {
      return batch;
    }
    StreamBatch expired = batch.until(old);
    failures.report(shard, expired, NOT_TRIED, "RecordAgeExceeded");
    done(expired.last());
    return batch.from(old);
  }

  private @Nullable Duration oldest(StreamBatch batch) {
    return mapping.oldest() == null && batch.wasTried() ? RETENTION : mapping.oldest();
  }

  private void done(String sequenceNumber) {
    positions.save(mapping.id(), shard, sequenceNumber);
  }

  private static Duration pause(int retries) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(retries, 20));
    return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
  }
}
