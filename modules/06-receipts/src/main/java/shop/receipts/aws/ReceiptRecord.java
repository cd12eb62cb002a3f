package shop.receipts.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.money;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;
import static shop.foundation.aws.Attributes.textOrNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.receipts.Receipt;
import shop.receipts.ReceiptLine;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A receipt as the table stores it. */
final class ReceiptRecord {
  /** Ten years: for as long, the law may ask what was sold. */
  private static final Duration KEPT = Duration.ofDays(3653);

  private ReceiptRecord() {}

  static Map<String, AttributeValue> of(Receipt receipt) {
    return Map.of(
        "orderId", text(receipt.orderId().toString()),
        "orderDate", text(receipt.orderDate().toString()),
        "correlationId", text(receipt.correlationId().value()),
        "userName", text(receipt.userName().value()),
        "lines", AttributeValue.fromL(receipt.lines().stream().map(ReceiptRecord::line).toList()),
        "expiresAt", number(receipt.orderDate().instant().plus(KEPT).getEpochSecond()));
  }

  static Receipt read(Map<String, AttributeValue> record) {
    return new Receipt(
        UUID.fromString(attribute(record, "orderId").s()),
        Timestamp.parse(attribute(record, "orderDate").s()),
        new CorrelationId(attribute(record, "correlationId").s()),
        new UserName(attribute(record, "userName").s()),
        attribute(record, "lines").l().stream().map(line -> line(line.m())).toList());
  }

  private static AttributeValue line(ReceiptLine line) {
    var fields = new HashMap<String, AttributeValue>();
    fields.put("productId", text(line.productId()));
    fields.put("productName", text(line.productName()));
    fields.put("quantity", number(line.quantity()));
    fields.put("unitPrice", money(line.unitPrice()));
    if (line.colour() != null) {
      fields.put("colour", text(line.colour()));
    }
    return AttributeValue.fromM(fields);
  }

  private static ReceiptLine line(Map<String, AttributeValue> fields) {
    return new ReceiptLine(
        attribute(fields, "productId").s(),
        attribute(fields, "productName").s(),
        textOrNull(fields.get("colour")),
        Math.toIntExact(number(attribute(fields, "quantity"))),
        money(attribute(fields, "unitPrice")));
  }
}
