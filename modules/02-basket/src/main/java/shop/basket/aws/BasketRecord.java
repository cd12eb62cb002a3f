package shop.basket.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.money;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;
import static shop.foundation.aws.Attributes.textOrNull;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.basket.Basket;
import shop.basket.BasketItem;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.aws.Shards;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A basket as the table stores it. Its key, the owner's user name, is called {@code pk}, because
 * the outbox records in the same table have another kind of key.
 */
final class BasketRecord {
  /**
   * Where the index that lists baskets, and no outbox records, has them: enough for 10,000
   * checkouts a second, each of a basket that was put once and is removed once.
   */
  static final Shards SHARDS = Shards.forWrites("basket", 2 * 10_000);

  private BasketRecord() {}

  static Map<String, AttributeValue> key(UserName userName) {
    return Map.of("pk", text(userName.value()));
  }

  static Map<String, AttributeValue> of(Basket basket) {
    var record = new HashMap<>(key(basket.userName()));
    record.put("kind", SHARDS.of(basket.userName().value()));
    var items = basket.items().stream().map(BasketRecord::item).toList();
    record.put("contents", AttributeValue.fromL(items));
    record.put("pricesUntil", text(basket.pricesUntil().toString()));
    record.put("version", number(basket.version()));
    return record;
  }

  static Basket read(Map<String, AttributeValue> record) {
    return new Basket(
        new UserName(attribute(record, "pk").s()),
        attribute(record, "contents").l().stream().map(item -> item(item.m())).toList(),
        pricesUntil(textOrNull(record.get("pricesUntil"))),
        number(attribute(record, "version")));
  }

  /**
   * A basket without this attribute was stored before prices had an end. Nobody knows how old its
   * prices are, so their time is over.
   */
  private static Timestamp pricesUntil(@Nullable String text) {
    return text == null ? new Timestamp(Instant.EPOCH) : Timestamp.parse(text);
  }

  private static AttributeValue item(BasketItem item) {
    var fields = new HashMap<String, AttributeValue>();
    fields.put("productId", text(item.productId()));
    fields.put("productName", text(item.productName()));
    fields.put("quantity", number(item.quantity()));
    fields.put("unitPrice", money(item.unitPrice()));
    if (item.colour() != null) {
      fields.put("colour", text(item.colour()));
    }
    return AttributeValue.fromM(fields);
  }

  private static BasketItem item(Map<String, AttributeValue> fields) {
    return new BasketItem(
        attribute(fields, "productId").s(),
        attribute(fields, "productName").s(),
        textOrNull(fields.get("colour")),
        Math.toIntExact(number(attribute(fields, "quantity"))),
        money(attribute(fields, "unitPrice")));
  }
}
