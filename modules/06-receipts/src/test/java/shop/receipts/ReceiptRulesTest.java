package shop.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.receipts.Broken.assertTold;
import static shop.receipts.Broken.broken;
import static shop.receipts.Broken.nothing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** What belongs to a receipt, and how much it may be about. */
class ReceiptRulesTest {
  private static final Money PRICE = Money.of("1", "EUR");
  private static final UUID ID = new UUID(4, 2);
  private static final Timestamp DATE = Timestamp.parse("2026-11-22T10:15:30.123Z");
  private static final CorrelationId MARK = new CorrelationId("test-1");
  private static final UserName ADA = new UserName("ada");
  private static final List<ReceiptLine> PEN =
      List.of(new ReceiptLine("pen", "Pen", null, 1, PRICE));

  static Stream<Arguments> rules() {
    return Stream.of(
        broken(
            "A receipt has the number of an order",
            () -> new Receipt(nothing(), DATE, MARK, ADA, PEN)),
        broken("A receipt has a date", () -> new Receipt(ID, nothing(), MARK, ADA, PEN)),
        broken("A receipt has a correlation id", () -> new Receipt(ID, DATE, nothing(), ADA, PEN)),
        broken("A receipt has a user", () -> new Receipt(ID, DATE, MARK, nothing(), PEN)),
        broken("A receipt has 1 to 50 lines", () -> new Receipt(ID, DATE, MARK, ADA, nothing())),
        broken("A receipt has 1 to 50 lines", () -> new Receipt(ID, DATE, MARK, ADA, List.of())),
        broken(
            "A receipt has no empty lines",
            () -> new Receipt(ID, DATE, MARK, ADA, Collections.singletonList(nothing()))),
        broken("A receipt is about at most", () -> Samples.receiptOf(about("1000000.01"))));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void whoever_breaks_a_rule_is_told_which(String rule, Runnable making) {
    assertTold(rule, making);
  }

  @Test
  void a_receipt_may_be_about_as_much_as_money_can_hold() {
    assertThat(Samples.receiptOf(about("1000000")).total()).isEqualTo(Money.of("1000000", "EUR"));
  }

  /** Two lines that come to so much together. */
  private static List<ReceiptLine> about(String amount) {
    var rest = new BigDecimal(amount).subtract(PRICE.amount());
    var house = Money.of(rest.toString(), "EUR");
    return List.of(PEN.getFirst(), new ReceiptLine("house", "House", null, 1, house));
  }
}
