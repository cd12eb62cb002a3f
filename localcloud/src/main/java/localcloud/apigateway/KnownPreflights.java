package localcloud.apigateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.apigateway.RestApi.Method;
import org.jspecify.annotations.Nullable;

/**
 * The pages that functions have let in, remembered for as long as a browser does (Fetch standard,
 * "CORS-preflight cache"). What was refused is asked again, as a browser does, too.
 */
final class KnownPreflights {
  private static final String MAX_AGE = "Access-Control-Max-Age";
  private static final Duration USUAL = Duration.ofSeconds(5);

  /** Chromium's limit. */
  private static final Duration LONGEST = Duration.ofHours(2);

  private static final int MOST = 100;

  private final Clock clock;
  private final Map<Asked, Instant> until =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, Instant> eldest) {
          return size() > MOST;
        }
      };

  KnownPreflights(Clock clock) {
    this.clock = clock;
  }

  /**
   * What a browser asks about.
   *
   * @param options the method that answers; with another integration, it is asked again
   * @param method of the request that is to follow
   */
  record Asked(
      Method options,
      String path,
      Map<String, List<String>> query,
      String method,
      @Nullable String origin) {}

  synchronized boolean has(Asked asked) {
    Instant end = until.get(asked);
    return end != null && clock.instant().isBefore(end);
  }

  synchronized void add(Asked asked, ApiResponse answer) {
    until.remove(asked);
    until.put(asked, clock.instant().plus(age(answer)));
  }

  private static Duration age(ApiResponse answer) {
    List<String> ages = answer.headers().getOrDefault(MAX_AGE, List.of());
    if (ages.isEmpty() || !ages.getFirst().strip().matches("-?\\d{1,9}")) {
      return USUAL;
    }
    Duration age = Duration.ofSeconds(Long.parseLong(ages.getFirst().strip()));
    return age.compareTo(LONGEST) < 0 ? age : LONGEST;
  }
}
