package search.lambda;

import java.time.Duration;

/**
 * A function as its template declares it.
 *
 * @param where its place in the templates
 * @param memory in MB
 */
public record FunctionSpec(
    String where, String name, String handler, Duration timeout, int memory) {

  /** Without the shop and its stage: {@code basket-api} of {@code shop-dev-basket-api}. */
  public String shortName() {
    String[] parts = name.split("-", 3);
    return parts.length == 3 ? parts[2] : name;
  }
}
