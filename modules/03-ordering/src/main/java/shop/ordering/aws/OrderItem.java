package shop.ordering.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.money;
import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;
import static shop.foundation.aws.Attributes.textOrNull;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shop.foundation.CorrelationId;
import shop.foundation.Timestamp;
import shop.foundation.UserName;
import shop.ordering.Customer;
import shop.ordering.Order;
import shop.ordering.OrderLine;
import shop.ordering.Payment;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An order as an item of the table. */
final class OrderItem {
  /** The key of the index {@code all}: the same in every item, see docs/decisions/0007. */
  static final AttributeValue KIND = text("order");

  private OrderItem() {}

  static Map<String, AttributeValue> of(Order order) {
    return Map.of(
        "orderId", text(order.orderId().toString()),
        "kind", KIND,
        "orderDate", text(order.orderDate().toString()),
        "correlationId", text(order.correlationId().value()),
        "userName", text(order.userName().value()),
        "customer", customer(order.customer()),
        "payment", payment(order.payment()),
        "items", fromL(order.items().stream().map(OrderItem::line).toList()));
  }

  static Order read(Map<String, AttributeValue> item) {
    return new Order(
        UUID.fromString(attribute(item, "orderId").s()),
        Timestamp.parse(attribute(item, "orderDate").s()),
        new CorrelationId(attribute(item, "correlationId").s()),
        new UserName(attribute(item, "userName").s()),
        customer(attribute(item, "customer").m()),
        payment(attribute(item, "payment").m()),
        attribute(item, "items").l().stream().map(line -> line(line.m())).toList());
  }

  private static AttributeValue customer(Customer customer) {
    return fromM(
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
    return with(Map.of("token", text(payment.token())), "cardLast4", payment.cardLast4());
  }

  private static Payment payment(Map<String, AttributeValue> fields) {
    return new Payment(attribute(fields, "token").s(), textOrNull(fields.get("cardLast4")));
  }

  private static AttributeValue line(OrderLine line) {
    return with(
        Map.of(
            "productId", text(line.productId()),
            "productName", text(line.productName()),
            "quantity", number(line.quantity()),
            "unitPrice", money(line.unitPrice())),
        "colour",
        line.colour());
  }

  private static OrderLine line(Map<String, AttributeValue> fields) {
    return new OrderLine(
        attribute(fields, "productId").s(),
        attribute(fields, "productName").s(),
        textOrNull(fields.get("colour")),
        Math.toIntExact(number(attribute(fields, "quantity"))),
        money(attribute(fields, "unitPrice")));
  }

  private static AttributeValue with(
      Map<String, AttributeValue> fields, String name, @Nullable String value) {
    var all = new HashMap<>(fields);
    if (value != null) {
      all.put(name, text(value));
    }
    return fromM(all);
  }
}
