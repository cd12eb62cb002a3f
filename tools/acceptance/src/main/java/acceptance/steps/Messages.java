package acceptance.steps;

import acceptance.shop.Entry;
import acceptance.shop.EventEnvelope;
import acceptance.shop.ExactJson;
import acceptance.shop.Money;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checkouts of a scenario that reach ordering as messages, without a basket. */
public final class Messages {
  private static final Money PRICE = Money.of("8.50 EUR");

  private final List<Message> messages = new ArrayList<>();
  private final Names names;

  public Messages(Names names) {
    this.names = names;
  }

  /**
   * A message to send.
   *
   * @param mark text that only this message contains
   */
  record Message(String shopper, String mark, ObjectNode detail, String body) {}

  /** A checkout with nothing wrong about it. */
  ObjectNode detail(String shopper, Instant orderDate) {
    ObjectNode detail =
        ExactJson.object()
            .put("version", 1)
            .put("orderId", UUID.randomUUID().toString())
            .put("orderDate", inMillis(orderDate))
            .put("correlationId", names.mark("checkout"))
            .put("userName", names.shopper(shopper));
    detail.set("customer", Checkouts.customer());
    detail.set("payment", ExactJson.object().put("token", names.token()).put("cardLast4", "1111"));
    setItems(detail, 2);
    return detail;
  }

  static void setItems(ObjectNode detail, int quantity) {
    detail.set("items", ExactJson.array().add(item("Mug", null, quantity, PRICE)));
    detail.set("total", PRICE.times(quantity).json());
  }

  /**
   * Items from a table with the columns product, colour, quantity, unit price; the total is their
   * sum.
   */
  static void setItems(ObjectNode detail, List<Map<String, String>> rows) {
    ArrayNode items = ExactJson.array();
    Money total = Money.of(Entry.of(rows.getFirst(), "unit price")).times(0);
    for (Map<String, String> row : rows) {
      int quantity = Integer.parseInt(row.get("quantity"));
      Money price = Money.of(Entry.of(row, "unit price"));
      items.add(item(Entry.of(row, "product"), row.get("colour"), quantity, price));
      total = total.plus(price.times(quantity));
    }
    detail.set("items", items);
    detail.set("total", total.json());
  }

  void add(String shopper, ObjectNode detail) {
    add(shopper, detail, "shop.basket", "CheckoutBasket");
  }

  void add(String shopper, ObjectNode detail, String source, String detailType) {
    addRaw(shopper, detail, EventEnvelope.around(detail, source, detailType).toString());
  }

  void addRaw(String shopper, ObjectNode detail, String body) {
    messages.add(new Message(shopper, detail.path("userName").asText(), detail, body));
  }

  List<Message> all() {
    return messages;
  }

  Message last() {
    return messages.getLast();
  }

  Message of(String shopper) {
    return messages.stream().filter(m -> m.shopper().equals(shopper)).findFirst().orElseThrow();
  }

  static String inMillis(Instant instant) {
    String seconds = instant.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
    return String.format(Locale.ROOT, "%s.%03dZ", seconds, instant.toEpochMilli() % 1000);
  }

  private static ObjectNode item(
      String product, @Nullable String colour, int quantity, Money price) {
    ObjectNode item =
        ExactJson.object()
            .put(
                "productId",
                UUID.nameUUIDFromBytes(product.getBytes(StandardCharsets.UTF_8)).toString())
            .put("productName", product)
            .put("quantity", quantity);
    if (colour != null) {
      item.put("colour", colour);
    }
    return item.set("unitPrice", price.json());
  }
}
