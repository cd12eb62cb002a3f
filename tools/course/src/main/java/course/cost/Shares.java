package course.cost;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The share of each service in a bill. */
final class Shares {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Shares() {}

  /** In percent, the greatest first. */
  static String of(List<Line> bill) {
    Map<String, BigDecimal> dollars = new TreeMap<>();
    bill.forEach(line -> dollars.merge(line.service(), line.dollars(), BigDecimal::add));
    BigDecimal all = dollars.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return dollars.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(one -> one.getKey() + " " + percent(one.getValue(), all))
        .collect(Collectors.joining(", "));
  }

  private static String percent(BigDecimal part, BigDecimal all) {
    return part.multiply(HUNDRED).divide(all, 0, RoundingMode.HALF_UP) + " %";
  }
}
