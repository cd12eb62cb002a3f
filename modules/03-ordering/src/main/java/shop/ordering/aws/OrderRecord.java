package shop.ordering.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.money;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;
import static shop.foundation.aws.Attributes.textOrNull;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import shop.foundation.CorrelationId;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.foundation.aws.Shards;
import shop.foundation.outbox.Waiting;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderItem;
import shop.ordering.Payment;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order as the table stores it. */
final class OrderRecord {
  /** Where the index that lists orders has them: enough for 10,000 orders a second. */
  static final Shards SHARDS = Shards.forWrites("order", 10_000);

  /** The table's key. */
  static final String KEY = "orderId";

  /** Since when an order waits to be announced. */
  static final String PLACED = "placedAt";

  private OrderRecord() {}

  /** A new order, which waits to be announced from the moment on in which it is placed. */
  static Map<String, AttributeValue> of(Order order, Timestamp placed) {
    return Map.of(
        KEY,
        text(order.orderId().toString()),
        PLACED,
        text(placed.toString()),
        Waiting.WAITING,
        text(Waiting.shard(order.orderId())),
        "kind",
        SHARDS.of(order.orderId().toString()),
        "orderDate",
        text(order.orderDate().toString()),
        "correlationId",
        text(order.correlationId().value()),
        "userName",
        text(order.userName().value()),
        "customer",
        customer(order.customer()),
        "payment",
        payment(order.payment()),
        "items",
        AttributeValue.fromL(order.items().stream().map(OrderRecord::item).toList()));
  }

  static Order read(Map<String, AttributeValue> record) {
    return new Order(
        UUID.fromString(attribute(record, KEY).s()),
        Timestamp.parse(attribute(record, "orderDate").s()),
        new CorrelationId(attribute(record, "correlationId").s()),
        new UserName(attribute(record, "userName").s()),
        customer(attribute(record, "customer").m()),
        payment(attribute(record, "payment").m()),
        attribute(record, "items").l().stream().map(item -> item(item.m())).toList());
  }

  private static AttributeValue customer(Customer customer) {
    return AttributeValue.fromM(
        Map.of(
            "firstName", text(customer.firstName()),
            "lastName", text(customer.lastName()),
            "email", text(customer.email()),
            "address", text(customer.address())));
  }

  private static Customer customer(Map<String, AttributeValue> fields) {
    return new Customer(
        attribute(fields, "firstName").s(),
        attribute(fields, "lastName").s(),
        attribute(fields, "email").s(),
        attribute(fields, "address").s());
  }

  private static AttributeValue payment(Payment payment) {
    var fields = new HashMap<String, AttributeValue>();
    fields.put("token", text(payment.token()));
    if (payment.cardLast4() != null) {
      fields.put("cardLast4", text(payment.cardLast4()));
    }
    return AttributeValue.fromM(fields);
  }

  private static Payment payment(Map<String, AttributeValue> fields) {
    return new Payment(attribute(fields, "token").s(), textOrNull(fields.get("cardLast4")));
  }

  private static AttributeValue item(OrderItem item) {
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

  private static OrderItem item(Map<String, AttributeValue> fields) {
    return new OrderItem(
        attribute(fields, "productId").s(),
        attribute(fields, "productName").s(),
        textOrNull(fields.get("colour")),
        Math.toIntExact(number(attribute(fields, "quantity"))),
        money(attribute(fields, "unitPrice")));
  }
}
