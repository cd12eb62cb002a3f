package search.lambda;

import java.time.Duration;
import search.access.FunctionRole;

/**
 * A function as its template declares it.
 *
 * @param where its place in the templates
 * @param memory in MB
 * @param concurrency how many events it handles at once: what is reserved for it, or all that an
 *     account has (Lambda Developer Guide, "Lambda quotas")
 * @param role what it may do
 */
public record FunctionSpec(
    String where,
    String name,
    String handler,
    Duration timeout,
    int memory,
    int concurrency,
    FunctionRole role) {

  /** Without the shop and its stage: {@code basket-api} of {@code shop-dev-basket-api}. */
  public String shortName() {
    String[] parts = name.split("-", 3);
    return parts.length == 3 ? parts[2] : name;
  }
}
