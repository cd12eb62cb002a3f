package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers verified tokens for as long as their authorizer says, so that a pool is not asked for
 * each request. Only the signature's result is remembered: whether a token has expired, and whether
 * its scopes fit, is looked at each time.
 */
final class VerifiedTokens {
  private static final int MOST = 1_000;

  private final UserPoolTokens pools;
  private final Clock clock;
  private final Map<Key, Result> results = new LinkedHashMap<>();

  VerifiedTokens(UserPoolTokens pools, Clock clock) {
    this.pools = pools;
    this.clock = clock;
  }

  Optional<JsonNode> claims(String poolArn, String token, Duration remembered) {
    Instant now = clock.instant();
    Key key = new Key(poolArn, token);
    JsonNode known = remembered.isZero() ? null : find(key, now);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<JsonNode> claims = pools.claims(poolArn, token);
    if (claims.isPresent() && !remembered.isZero()) {
      remember(key, new Result(claims.get(), now.plus(remembered)));
    }
    return claims;
  }

  private synchronized @Nullable JsonNode find(Key key, Instant now) {
    Result result = results.get(key);
    return result != null && now.isBefore(result.until()) ? result.claims() : null;
  }

  private synchronized void remember(Key key, Result result) {
    results.remove(key);
    results.put(key, result);
    if (results.size() > MOST) {
      results.remove(results.keySet().iterator().next());
    }
  }

  private record Key(String poolArn, String token) {}

  private record Result(JsonNode claims, Instant until) {}
}
