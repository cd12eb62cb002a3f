package localcloud.lambda.source.poll;

import java.time.Duration;
import java.util.List;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.QueueArns;
import org.jspecify.annotations.Nullable;

/**
 * An event source mapping as it is configured; AWS's page "Event source mapping" names the
 * defaults.
 *
 * @param filters patterns of which one must match; none lets everything through
 * @param retries for streams, -1 until the record is gone from the stream
 * @param oldest for streams, null for no limit
 * @param fromStart for streams without a position: TRIM_HORIZON, or else LATEST
 * @param concurrency for queues, the most batches at a time
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

  public boolean fromQueue() {
    return QueueArns.isQueue(source);
  }

  public String arn() {
    return FunctionNames.arn("").replace(":function:", ":event-source-mapping:") + id;
  }
}
