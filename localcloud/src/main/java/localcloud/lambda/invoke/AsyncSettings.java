package localcloud.lambda.invoke;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How events that nobody waits for are handled: AWS's page "Asynchronous invocation", with its
 * defaults.
 */
public record AsyncSettings(
    int retries, Duration oldest, @Nullable String onSuccess, @Nullable String onFailure) {
  public static final AsyncSettings DEFAULT = new AsyncSettings(2, Duration.ofHours(6), null, null);
}
