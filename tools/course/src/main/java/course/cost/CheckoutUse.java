package course.cost;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * The table {@code checkout.yaml}: what checkouts use.
 *
 * @param byLines what one checkout uses, by the number of lines in its basket
 */
record CheckoutUse(SortedMap<Integer, Use> byLines, int millisecondsPerInvocation) {

  /**
   * What one checkout uses.
   *
   * @param units by their names in {@code prices.yaml}
   */
  record Use(Map<String, BigDecimal> units, long logBytes, long eventBytes) {

    BigDecimal invocations() {
      return units.getOrDefault("invocation", BigDecimal.ZERO);
    }
  }

  static CheckoutUse read() {
    return Yaml.read("checkout.yaml", CheckoutUse.class);
  }

  Use of(int lines) {
    return Objects.requireNonNull(byLines.get(lines), "checkout.yaml has no such basket");
  }
}
