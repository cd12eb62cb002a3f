package localcloud.lambda.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import localcloud.gateway.Caller;
import localcloud.gateway.Identities;
import org.jspecify.annotations.Nullable;

/**
 * A function's configuration.
 *
 * @param code the asset: a zip or jar file, or a directory
 * @param memoryMegabytes limits the worker's heap
 * @param reservedConcurrency the maximum number of workers at a time, beyond which invocations are
 *     throttled; if null, the cloud sets the limit and invocations wait
 * @param deadLetterArn the queue for events that could not be handled in any attempt
 */
public record FunctionSettings(
    String name,
    String handler,
    String role,
    Path code,
    int memoryMegabytes,
    Duration timeout,
    Map<String, String> environment,
    String logGroup,
    boolean jsonLogs,
    @Nullable Integer reservedConcurrency,
    @Nullable String deadLetterArn,
    String description,
    String architecture,
    String tracingMode,
    Map<String, String> tags) {

  /** The caller of the function's own calls: its role, in a session with its name. */
  public Caller session() {
    return Identities.sessionOf(role, name);
  }

  public String arn() {
    return FunctionNames.arn(name);
  }
}
