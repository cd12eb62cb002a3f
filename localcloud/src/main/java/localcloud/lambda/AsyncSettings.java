package localcloud.lambda;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How events that nobody waits for are handled: AWS's page "Asynchronous invocation", with its
 * defaults.
 */
record AsyncSettings(
    int retries, Duration oldest, @Nullable String onSuccess, @Nullable String onFailure) {
  static final AsyncSettings DEFAULT = new AsyncSettings(2, Duration.ofHours(6), null, null);
}
