package localcloud.lambda;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A function as it is configured.
 *
 * @param code the asset: a zip or jar file, or a directory
 * @param memoryMegabytes bounds the worker's heap
 * @param reservedConcurrency the most workers at a time; null leaves it to the cloud, 0 throttles
 *     every invocation
 * @param deadLetterArn the queue for events that no attempt could handle
 */
record FunctionSettings(
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

  String arn() {
    return FunctionNames.arn(name);
  }
}
