package search.judge;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import search.shop.OutboxSpec;

/**
 * Somebody had the watch send again what waited.
 *
 * @param outbox what waited
 * @param waiting the orders that waited when it was called
 * @param answer null if it failed, or was ended
 * @param why it failed
 * @param millis when it answered
 */
public record Resent(
    OutboxSpec outbox,
    Set<String> waiting,
    @Nullable Map<String, Object> answer,
    String why,
    long millis) {

  /** What was heard, in an order of its own: that of a map differs from one JVM to the next. */
  public String words() {
    return answer == null ? why : new TreeMap<>(answer).toString();
  }
}
