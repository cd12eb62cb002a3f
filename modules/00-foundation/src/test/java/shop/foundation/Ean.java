package shop.foundation;

import java.util.stream.IntStream;

/** The check digit of a product code (GS1 General Specifications, "Check digit calculation"). */
final class Ean {
  private static final int LENGTH = 13;

  private Ean() {}

  static boolean isValid(int[] digits) {
    return digits.length == LENGTH && sum(digits) % 10 == 0;
  }

  /** The code that begins with these twelve digits. */
  static String of(int[] twelve) {
    var code = new StringBuilder();
    IntStream.of(twelve).forEach(code::append);
    return code.append((10 - sum(twelve) % 10) % 10).toString();
  }

  private static int sum(int[] digits) {
    return IntStream.range(0, digits.length).map(i -> i % 2 == 0 ? digits[i] : 3 * digits[i]).sum();
  }
}
