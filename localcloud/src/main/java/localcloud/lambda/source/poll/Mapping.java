package localcloud.lambda.source.poll;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.QueueArns;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of an event source mapping; the defaults are those of AWS's page "Event source
 * mapping".
 *
 * @param filters patterns of which one must match; without any, everything passes
 * @param retries for streams; -1 means until the record leaves the stream
 * @param oldest for streams; null means no limit
 * @param fromStart for streams without a saved position: TRIM_HORIZON if true, otherwise LATEST
 * @param concurrency for queues, the maximum number of batches at a time
 */
public record Mapping(
    String id,
    String function,
    String source,
    boolean enabled,
    int batchSize,
    Duration window,
    boolean reportsItemFailures,
    List<String> filters,
    int retries,
    @Nullable Duration oldest,
    boolean bisects,
    @Nullable String onFailure,
    boolean fromStart,
    int concurrency) {
  private static final String TABLE = ":table/";

  public boolean fromQueue() {
    return QueueArns.isQueue(source);
  }

  /** The name of the table whose stream is the source; empty if the source is a queue. */
  public Optional<String> table() {
    return fromQueue()
        ? Optional.empty()
        : Optional.of(
            source.substring(
                source.indexOf(TABLE) + TABLE.length(), source.lastIndexOf("/stream/")));
  }

  /** The same mapping, enabled or disabled. */
  public Mapping enabled(boolean now) {
    return new Mapping(
        id,
        function,
        source,
        now,
        batchSize,
        window,
        reportsItemFailures,
        filters,
        retries,
        oldest,
        bisects,
        onFailure,
        fromStart,
        concurrency);
  }

  public String arn() {
    return FunctionNames.arn("").replace(":function:", ":event-source-mapping:") + id;
  }
}
