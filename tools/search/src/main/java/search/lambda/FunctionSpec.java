package search.lambda;

import java.time.Duration;

/** A function as its template declares it. */
public record FunctionSpec(String name, String handler, Duration timeout) {

  /** Without the shop and its stage: {@code basket-api} of {@code shop-dev-basket-api}. */
  public String shortName() {
    String[] parts = name.split("-", 3);
    return parts.length == 3 ? parts[2] : name;
  }
}
