package shop.foundation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Numbers that are no card's.
 *
 * <p>What may be mistaken for a card, of 100,000: a number of 16 digits that somebody draws begins
 * like a card in three of ten cases, and its check digit is right in one of ten. So no order number
 * of 12 digits or more can be kept apart from a card in every case.
 */
enum OtherNumbers {
  IDS(0, OtherNumbers::id),
  IDS_WITHOUT_HYPHENS(0, random -> id(random).replace("-", "")),
  PRODUCT_CODES(0, random -> Ean.of(random.ints(12, 0, 10).toArray())),
  TELEPHONE_NUMBERS(0, OtherNumbers::telephone),
  TIMES(0, OtherNumbers::time),
  MOMENTS(0, random -> Long.toString(1_500_000_000_000L + random.nextInt())),
  SHORT_ORDER_NUMBERS(0, random -> "2026-" + digits(random, 7)),
  LONG_ORDER_NUMBERS(
      1_500, random -> digits(random, 3) + "-" + digits(random, 7) + "-" + digits(random, 7)),
  ADDRESSES(
      0, random -> random.nextInt(999) + " Road " + random.nextInt(99) + ", " + digits(random, 5));

  final int most;
  final Function<Random, String> draw;

  OtherNumbers(int most, Function<Random, String> draw) {
    this.most = most;
    this.draw = draw;
  }

  /** A random one (RFC 9562, "UUID Version 4"). */
  private static String id(Random random) {
    long first = random.nextLong() & ~0xF000L | 0x4000L;
    return new UUID(first, random.nextLong() >>> 2 | Long.MIN_VALUE).toString();
  }

  private static String telephone(Random random) {
    int rest = 4 + random.nextInt(5);
    return switch (random.nextInt(3)) {
      case 0 ->
          "+" + (1 + random.nextInt(99)) + " " + digits(random, 3) + " " + digits(random, rest);
      case 1 ->
          "00" + (1 + random.nextInt(99)) + " " + digits(random, 3) + " " + digits(random, rest);
      default -> "(0" + digits(random, 3) + ") " + digits(random, rest);
    };
  }

  private static String time(Random random) {
    var moment = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000) * 1_000L);
    var text = moment.atOffset(ZoneOffset.ofHours(random.nextInt(12))).toString();
    return random.nextBoolean() ? text : text.replace('T', ' ');
  }

  private static String digits(Random random, int many) {
    return random.ints(many, 0, 10).mapToObj(Integer::toString).collect(Collectors.joining());
  }
}
