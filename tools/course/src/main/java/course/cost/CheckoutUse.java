package course.cost;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The table {@code checkout.yaml}: what one checkout uses.
 *
 * @param units by their names in {@code prices.yaml}
 */
record CheckoutUse(
    Map<String, BigDecimal> units, long logBytes, long eventBytes, int millisecondsPerInvocation) {

  static CheckoutUse read() {
    return Yaml.read("checkout.yaml", CheckoutUse.class);
  }

  BigDecimal invocations() {
    return units.getOrDefault("invocation", BigDecimal.ZERO);
  }
}
