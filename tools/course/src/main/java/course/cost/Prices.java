package course.cost;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The table {@code prices.yaml}, in dollars.
 *
 * @param date when the prices were read
 * @param resources a month of an idle resource, by its type
 * @param free types that cost nothing while idle
 * @param units the price of a million of each
 * @param gigabytes the price of a gigabyte of each
 * @param services who bills each unit, and each gigabyte of a checkout
 */
record Prices(
    String region,
    String date,
    Map<String, BigDecimal> resources,
    Set<String> free,
    Map<String, BigDecimal> units,
    Map<String, BigDecimal> gigabytes,
    Map<String, String> services) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal GIGABYTE = BigDecimal.valueOf(1_000_000_000);

  static Prices read() {
    return Yaml.read("prices.yaml", Prices.class);
  }

  boolean knows(String type) {
    return resources.containsKey(type) || free.contains(type);
  }

  BigDecimal month(String type) {
    return listed(resources, type);
  }

  BigDecimal ofUnits(String unit, BigDecimal count) {
    return listed(units, unit).multiply(count).divide(MILLION);
  }

  BigDecimal gigabyte(String kind) {
    return listed(gigabytes, kind);
  }

  BigDecimal ofBytes(String kind, long bytes) {
    return gigabyte(kind).multiply(BigDecimal.valueOf(bytes)).divide(GIGABYTE);
  }

  String service(String unitOrKind) {
    return listed(services, unitOrKind);
  }

  private static <T> T listed(Map<String, T> prices, String name) {
    return Optional.ofNullable(prices.get(name))
        .orElseThrow(() -> new IllegalArgumentException("prices.yaml has no " + name));
  }
}
