package localcloud.lambda.function;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import localcloud.gateway.Caller;
import localcloud.gateway.Identities;
import org.jspecify.annotations.Nullable;

/**
 * A function as it is configured.
 *
 * @param code the asset: a zip or jar file, or a directory
 * @param memoryMegabytes bounds the worker's heap
 * @param reservedConcurrency the most workers at a time, beyond which invocations are throttled;
 *     null leaves it to the cloud, where they wait
 * @param deadLetterArn the queue for events that no attempt could handle
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

  /** Who the function's calls are from: its role, in a session with its name. */
  public Caller session() {
    return Identities.sessionOf(role, name);
  }

  public String arn() {
    return FunctionNames.arn(name);
  }
}
