package localcloud.lambda.invoke;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How asynchronous events are handled: the settings and defaults of AWS's page "Asynchronous
 * invocation".
 */
public record AsyncSettings(
    int retries, Duration oldest, @Nullable String onSuccess, @Nullable String onFailure) {
  public static final AsyncSettings DEFAULT = new AsyncSettings(2, Duration.ofHours(6), null, null);
}
