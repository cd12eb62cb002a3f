package course.cost;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The cost of a number of checkouts, of baskets with the same number of lines. */
final class CheckoutCost {
  private final Prices prices;
  private final CheckoutUse.Use use;
  private final int milliseconds;
  private final int memory;

  /**
   * @param milliseconds what AWS bills for an invocation
   * @param memory a function's memory, in MB
   */
  CheckoutCost(Prices prices, CheckoutUse.Use use, int milliseconds, int memory) {
    this.prices = prices;
    this.use = use;
    this.milliseconds = milliseconds;
    this.memory = memory;
  }

  List<Line> lines(int checkouts) {
    List<Line> lines = new ArrayList<>();
    use.units()
        .forEach(
            (unit, each) -> {
              BigDecimal count = each.multiply(BigDecimal.valueOf(checkouts));
              lines.add(
                  new Line(
                      number(count) + " × " + unit.replace('-', ' '),
                      prices.ofUnits(unit, count),
                      prices.service(unit)));
            });
    BigDecimal seconds = gigabyteSeconds().multiply(BigDecimal.valueOf(checkouts));
    lines.add(
        new Line(
            String.format(
                Locale.ROOT,
                "%s × GB second, at %d ms for an invocation",
                number(seconds),
                milliseconds),
            prices.ofUnits("gb-second", seconds),
            prices.service("gb-second")));
    long logs = use.logBytes() * checkouts;
    lines.add(
        new Line(
            megabytes(logs) + " of logs",
            prices.ofBytes("logs-written", logs),
            prices.service("logs-written")));
    long events = use.eventBytes() * checkouts;
    lines.add(
        new Line(
            megabytes(events) + " into the archive",
            prices.ofBytes("archived", events),
            prices.service("archived")));
    return lines;
  }

  private BigDecimal gigabyteSeconds() {
    return use.invocations()
        .multiply(BigDecimal.valueOf(milliseconds))
        .multiply(BigDecimal.valueOf(memory))
        .divide(BigDecimal.valueOf(1000 * 1024L));
  }

  private static String number(BigDecimal count) {
    return String.format(Locale.ROOT, "%,.0f", count);
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
