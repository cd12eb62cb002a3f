package shop.receipts.aws;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.receipts.Receipt;
import shop.receipts.ReceiptLine;

/** A receipt as the API shows it: with its totals. */
record ReceiptView(
    UUID orderId,
    Timestamp orderDate,
    UserName userName,
    List<Line> lines,
    Money total,
    CorrelationId correlationId) {

  record Line(
      String productId,
      String productName,
      @Nullable String colour,
      int quantity,
      Money unitPrice,
      Money lineTotal) {

    static Line of(ReceiptLine line) {
      return new Line(
          line.productId(),
          line.productName(),
          line.colour(),
          line.quantity(),
          line.unitPrice(),
          line.lineTotal());
    }
  }

  static ReceiptView of(Receipt receipt) {
    return new ReceiptView(
        receipt.orderId(),
        receipt.orderDate(),
        receipt.userName(),
        receipt.lines().stream().map(Line::of).toList(),
        receipt.total(),
        receipt.correlationId());
  }
}
