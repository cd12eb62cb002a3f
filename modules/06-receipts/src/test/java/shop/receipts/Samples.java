package shop.receipts;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;

/** The receipt of Ada's order: two notebooks and a pen, 104.90 EUR. */
public final class Samples {
  public static final ReceiptLine NOTEBOOKS =
      new ReceiptLine("notebook", "Notebook", "blue", 2, Money.of("12.50", "EUR"));
  public static final ReceiptLine PEN =
      new ReceiptLine("pen", "Fountain pen", null, 1, Money.of("79.90", "EUR"));

  private Samples() {}

  public static Receipt receipt() {
    return receiptOf(List.of(NOTEBOOKS, PEN));
  }

  public static Receipt receiptOf(List<ReceiptLine> lines) {
    return new Receipt(
        UUID.fromString("7f0c1c52-4b0e-4d4c-9a3a-2f6f3c1d8e90"),
        Timestamp.parse("2026-11-22T10:15:30.123Z"),
        new CorrelationId("web-4711"),
        new UserName("ada"),
        lines);
  }
}
