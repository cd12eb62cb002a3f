package shop.basket.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.money;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import shop.basket.IdempotencyKey;
import shop.basket.KeptReceipt;
import shop.basket.Receipt;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The answer to a request that had an Idempotency-Key, in the baskets' table. DynamoDB deletes it
 * some time after it has expired, so whoever reads it looks at {@code expiresAt}.
 */
final class ReceiptRecord {
  private ReceiptRecord() {}

  /** Each shopper's keys are apart. Nobody needs to read them: the table has only digests. */
  static Map<String, AttributeValue> key(UserName userName, IdempotencyKey key) {
    var digest = Sha256.of(userName + "#" + key.value());
    return Map.of("pk", text("idempotency#" + userName + "#" + digest));
  }

  static Map<String, AttributeValue> of(KeptReceipt kept) {
    var receipt = kept.receipt();
    var item = new HashMap<>(key(receipt.userName(), kept.key()));
    item.put("fingerprint", text(kept.key().fingerprint()));
    item.put("orderId", text(receipt.orderId().toString()));
    item.put("orderDate", text(receipt.orderDate().toString()));
    item.put("total", money(receipt.total()));
    item.put("expiresAt", number(kept.end().getEpochSecond()));
    return item;
  }

  static KeptReceipt read(
      UserName userName, IdempotencyKey asked, Map<String, AttributeValue> item) {
    var key = new IdempotencyKey(asked.value(), attribute(item, "fingerprint").s());
    var receipt =
        new Receipt(
            userName,
            UUID.fromString(attribute(item, "orderId").s()),
            Timestamp.parse(attribute(item, "orderDate").s()),
            money(attribute(item, "total")));
    return new KeptReceipt(
        key, receipt, Instant.ofEpochSecond(number(attribute(item, "expiresAt"))));
  }
}
