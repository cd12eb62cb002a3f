package localcloud.wire.shape;

import java.math.BigDecimal;

/** The least and the greatest number, both included, written {@code 1..64} or {@code 1..}. */
record Bounds(double least, double most) {

  static Bounds of(String text) {
    int dots = text.indexOf("..");
    String least = text.substring(0, dots);
    String most = text.substring(dots + 2);
    return new Bounds(
        least.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(least),
        most.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(most));
  }

  boolean hold(double number) {
    return number >= least && number <= most;
  }

  /** The bound that a number outside breaks. */
  String words(double number) {
    return number < least
        ? "greater than or equal to " + plain(least)
        : "less than or equal to " + plain(most);
  }

  String range() {
    return most == Double.POSITIVE_INFINITY
        ? "of at least " + plain(least)
        : "between " + plain(least) + " and " + plain(most);
  }

  private static String plain(double bound) {
    return new BigDecimal(bound).stripTrailingZeros().toPlainString();
  }
}
