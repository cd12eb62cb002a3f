package contracts;

import java.util.List;
import java.util.Random;

/**
 * Texts with a card number in them, such as a weaker rule than today's may once have let in. What
 * the shop has accepted it must read for ever, so it has to read these.
 */
public final class CardTexts {
  private static final List<String> SEPARATORS = List.of("", " ", "  ", "-", "_", "/", "\t", ", ");
  private static final List<String> IN_NAMES = List.of("", "-", "_", ".");
  private static final List<String> ISSUERS = List.of("4", "51", "2221", "6011", "3530");

  private final Random random;

  public CardTexts(long seed) {
    random = new Random(seed);
  }

  /** Of up to 30 characters: as long as the shortest of the shop's free texts may be. */
  public String text() {
    var number = inGroups(any(SEPARATORS));
    return random.nextBoolean() || number.length() > 28 ? number : "x" + number + "y";
  }

  /** Of letters, digits, dots, underscores and hyphens. */
  public String name() {
    return any(List.of("", "ada", "a-", "_")) + inGroups(any(IN_NAMES));
  }

  public String token() {
    return "tok_" + any(List.of("", "a", "4eC")) + number();
  }

  public String email() {
    return name() + "@example.com";
  }

  /** True in one of two cases. */
  public boolean coin() {
    return random.nextBoolean();
  }

  private String inGroups(String separator) {
    return String.join(separator, number().split("(?<=\\G\\d{4})"));
  }

  /** 16 digits of an issuer, with a valid check digit. */
  private String number() {
    var digits = new StringBuilder(any(ISSUERS));
    while (digits.length() < 15) {
      digits.append(random.nextInt(10));
    }
    return digits.append((10 - luhn(digits) % 10) % 10).toString();
  }

  private static int luhn(CharSequence digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      sum += i % 2 == 0 ? 2 * digit / 10 + 2 * digit % 10 : digit;
    }
    return sum;
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
