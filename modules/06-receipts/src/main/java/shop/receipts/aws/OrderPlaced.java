package shop.receipts.aws;

import java.util.List;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Money;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.receipts.Receipt;
import shop.receipts.ReceiptLine;

/** The event's detail, version 1, as contracts/schemas/order-placed.v1.json describes it. */
record OrderPlaced(
    int version,
    UUID orderId,
    Timestamp orderDate,
    CorrelationId correlationId,
    UserName userName,
    List<ReceiptLine> items,
    Money total) {
  static final int VERSION = 1;

  Receipt toReceipt() {
    return new Receipt(orderId, orderDate, correlationId, userName, items);
  }
}
