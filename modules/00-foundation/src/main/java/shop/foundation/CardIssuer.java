package shop.foundation;

/**
 * The card schemes: how their numbers begin, and how many digits they have (the ranges of issuer
 * identification numbers that the schemes publish; ISO/IEC 7812-1).
 */
enum CardIssuer {
  VISA(4, 4, 13, 13),
  VISA_16(4, 4, 16, 16),
  VISA_19(4, 4, 19, 19),
  MASTERCARD(51, 55, 16, 16),
  MASTERCARD_2(2221, 2720, 16, 16),
  AMERICAN_EXPRESS(34, 34, 15, 15),
  AMERICAN_EXPRESS_37(37, 37, 15, 15),
  DINERS(300, 305, 14, 19),
  DINERS_36(36, 36, 14, 19),
  DINERS_38(38, 39, 14, 19),
  DISCOVER(6011, 6011, 16, 19),
  DISCOVER_64(644, 649, 16, 19),
  DISCOVER_65(65, 65, 16, 19),
  JCB(3528, 3589, 16, 19),
  UNION_PAY(62, 62, 16, 19),
  MAESTRO(5018, 5020, 12, 19),
  MAESTRO_5038(5038, 5038, 12, 19),
  MAESTRO_5893(5893, 5893, 12, 19),
  MAESTRO_6304(6304, 6304, 12, 19),
  MAESTRO_67(6759, 6763, 12, 19),
  MIR(2200, 2204, 16, 19),
  RUPAY(508, 508, 16, 16),
  RUPAY_60(60, 60, 16, 16),
  RUPAY_81(81, 82, 16, 16);

  static final int FEWEST_DIGITS = 12;
  static final int MOST_DIGITS = 19;

  private static final CardIssuer[] ALL = values();

  private final int first;
  private final int last;
  private final int shortest;
  private final int longest;

  /**
   * @param first the lowest prefix
   * @param last the highest, with as many digits
   */
  CardIssuer(int first, int last, int shortest, int longest) {
    this.first = first;
    this.last = last;
    this.shortest = shortest;
    this.longest = longest;
  }

  /**
   * Whether some issuer has numbers of this length that begin so.
   *
   * @param firstFour the first four digits
   */
  static boolean issues(int firstFour, int length) {
    for (var issuer : ALL) {
      if (length >= issuer.shortest && length <= issuer.longest && issuer.begins(firstFour)) {
        return true;
      }
    }
    return false;
  }

  private boolean begins(int firstFour) {
    int prefix = firstFour;
    for (int limit = 1000; limit > first; limit /= 10) {
      prefix /= 10;
    }
    return prefix >= first && prefix <= last;
  }
}
