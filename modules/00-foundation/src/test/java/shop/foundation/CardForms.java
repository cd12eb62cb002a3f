package shop.foundation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws card numbers in the forms in which people type them. */
public final class CardForms {
  /** Prefix and length of each brand, with the groups in which its cards show the number. */
  private static final List<Brand> BRANDS =
      List.of(
          new Brand("4", 16, 4, 4, 4, 4),
          new Brand("4", 19, 4, 4, 4, 4, 3),
          new Brand("4", 13, 4, 3, 3, 3),
          new Brand("51", 16, 4, 4, 4, 4),
          new Brand("2720", 16, 4, 4, 4, 4),
          new Brand("34", 15, 4, 6, 5),
          new Brand("37", 15, 4, 6, 5),
          new Brand("305", 14, 4, 6, 4),
          new Brand("36", 14, 4, 6, 4),
          new Brand("6011", 16, 4, 4, 4, 4),
          new Brand("65", 16, 4, 4, 4, 4),
          new Brand("3530", 16, 4, 4, 4, 4),
          new Brand("62", 17, 6, 11),
          new Brand("6759", 12, 4, 4, 4),
          new Brand("2200", 16, 4, 4, 4, 4));

  private static final List<String> SEPARATORS =
      Stream.concat(
              Stream.of(" ", "  ", "\t", "\n", "\r\n", "_", "/", ",", ", ", ".", " - ", "|", ":")
                  .sequential(),
              IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                  .filter(CardForms::isDashOrSpace)
                  .mapToObj(Character::toString))
          .toList();

  /** The digit 0 of every script that has digits. */
  private static final List<Integer> ZEROS =
      IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
          .filter(c -> Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER)
          .filter(c -> Character.digit(c, 10) == 0)
          .boxed()
          .toList();

  private static final List<String> SURROUNDINGS =
      List.of(
          "%s",
          "a%s",
          "%sa",
          "\u00e9%s\u00e9",
          "tok_%s",
          "tok_ab%scd",
          "(%s)",
          "12 %s 34",
          "card no. %s, please",
          "1 Road %s, London",
          "{\"a\":\"%s\"}",
          "\u5361%s\u53f7");

  private final Random random;

  private record Brand(String prefix, int length, int... groups) {}

  public CardForms(long seed) {
    random = new Random(seed);
  }

  static int separators() {
    return SEPARATORS.size();
  }

  /** With each separator and each script once, if there are enough, and all else at random. */
  public List<String> draw(int many) {
    var forms = new ArrayList<String>();
    for (int i = 0; i < many; i++) {
      var brand = any(BRANDS);
      var digits = inScript(ZEROS.get(i % ZEROS.size()), number(brand));
      var typed = String.join(SEPARATORS.get(i % SEPARATORS.size()), groups(brand, digits));
      forms.add(any(SURROUNDINGS).replace("%s", typed));
    }
    return forms;
  }

  private int[] number(Brand brand) {
    int[] digits;
    do {
      digits = random.ints(brand.length(), 0, 10).toArray();
      for (int i = 0; i < brand.prefix().length(); i++) {
        digits[i] = brand.prefix().charAt(i) - '0';
      }
      digits[digits.length - 1] = (10 - luhn(digits) % 10) % 10;
    } while (Ean.isValid(digits));
    return digits;
  }

  /** The sum without the last digit, which is still to be found. */
  private static int luhn(int[] digits) {
    return IntStream.rangeClosed(2, digits.length)
        .map(
            fromEnd -> {
              int digit = digits[digits.length - fromEnd];
              return fromEnd % 2 == 1 ? digit : 2 * digit / 10 + 2 * digit % 10;
            })
        .sum();
  }

  /** As on the card, all together, or cut anywhere. */
  private List<String> groups(Brand brand, List<String> digits) {
    int kind = random.nextInt(4);
    var groups = new ArrayList<String>();
    int end;
    for (int i = 0, group = 0; i < digits.size(); i = end, group++) {
      int size =
          switch (kind) {
            case 0 -> digits.size();
            case 1 -> 1 + random.nextInt(8);
            default -> brand.groups()[group];
          };
      end = Math.min(digits.size(), i + size);
      groups.add(String.join("", digits.subList(i, end)));
    }
    return groups;
  }

  private static List<String> inScript(int zero, int[] digits) {
    return IntStream.of(digits).mapToObj(digit -> Character.toString(zero + digit)).toList();
  }

  private static boolean isDashOrSpace(int character) {
    return switch (Character.getType(character)) {
      case Character.DASH_PUNCTUATION, Character.SPACE_SEPARATOR, Character.CONNECTOR_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
