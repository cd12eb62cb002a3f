package shop.product.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.money;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;
import static shop.foundation.aws.Attributes.textOrNull;

import java.util.HashMap;
import java.util.Map;
import shop.product.Product;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A product as the table stores it. */
final class ProductRecord {
  /**
   * The same value in every product, so that an index on it lists them all. That would be too slow
   * for what shoppers write (docs/decisions/0007 and 0033); the catalogue changes seldom.
   */
  static final String KIND = "product";

  private ProductRecord() {}

  static Map<String, AttributeValue> key(String id) {
    return Map.of("id", text(id));
  }

  static Map<String, AttributeValue> of(Product product) {
    var item = new HashMap<>(key(product.id()));
    item.put("kind", text(KIND));
    item.put("name", text(product.name()));
    item.put("category", text(product.category()));
    item.put("price", money(product.price()));
    item.put("version", number(product.version()));
    if (product.description() != null) {
      item.put("description", text(product.description()));
    }
    return item;
  }

  static Product read(Map<String, AttributeValue> record) {
    return new Product(
        attribute(record, "id").s(),
        attribute(record, "name").s(),
        textOrNull(record.get("description")),
        attribute(record, "category").s(),
        money(attribute(record, "price")),
        number(attribute(record, "version")));
  }
}
