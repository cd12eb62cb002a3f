package shop.receipts;

import static shop.foundation.Rules.require;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/**
 * What was paid for an order: 1 to 50 lines in one currency. It says neither who lives where nor
 * how it was paid: nobody has told.
 *
 * @param orderId of the order; one order has one receipt
 * @param orderDate when the checkout was accepted
 */
public record Receipt(
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    List<ReceiptLine> lines) {
  private static final int MOST_LINES = 50;

  public Receipt {
    require(orderId != null, "A receipt has the number of an order");
    require(orderDate != null, "A receipt has a date");
    require(correlationId != null, "A receipt has a correlation id");
    require(userName != null, "A receipt has a user");
    require(
        lines != null && !lines.isEmpty() && lines.size() <= MOST_LINES,
        String.format(Locale.ROOT, "A receipt has 1 to %d lines", MOST_LINES));
    require(lines.stream().allMatch(Objects::nonNull), "A receipt has no empty lines");
    lines = List.copyOf(lines);
    requireOneCurrency(lines);
    requirePayable(lines);
  }

  /** Always the sum of its lines; a receipt stores no total that could differ from it. */
  public Money total() {
    return lines.stream().map(ReceiptLine::lineTotal).reduce(Money::plus).orElseThrow();
  }

  private static void requireOneCurrency(List<ReceiptLine> lines) {
    var currencies = lines.stream().map(line -> line.unitPrice().currency()).distinct().count();
    require(currencies == 1, "All prices on a receipt are in one currency");
  }

  /** {@link #total()} would refuse it, too, but only when somebody asks. */
  private static void requirePayable(List<ReceiptLine> lines) {
    var sum = lines.stream().map(ReceiptLine::lineAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
    require(sum.compareTo(Money.MOST) <= 0, "A receipt is about at most " + Money.MOST);
  }
}
