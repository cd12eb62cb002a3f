package faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An order as stored in the table. */
record PlacedOrder(JsonNode item) {

  String id() {
    return item.path("orderId").path("S").asText();
  }

  /** Marks the order as packed, which happens after it was placed. */
  void pack(Shop shop) {
    ObjectNode update =
        Json.object().put("TableName", shop.cloud().output("OrderingStack", "TableName"));
    update.putObject("Key").set("orderId", item.path("orderId"));
    update.put("UpdateExpression", "SET packed = :yes");
    update.putObject("ExpressionAttributeValues").putObject(":yes").put("BOOL", true);
    shop.cloud().call("dynamodb", "UpdateItem", update);
  }

  /** Whether it waits to be announced. */
  boolean waits() {
    return item.has("waiting");
  }

  void verify(BigDecimal total) {
    assertThat(total(item.path("items"))).as("the total of the order").isEqualByComparingTo(total);
  }

  void verifyReceipt(@Nullable JsonNode receipt, BigDecimal total) {
    assertThat(receipt).as("the receipt of the order %s", id()).isNotNull();
    assertThat(total(receipt.path("lines")))
        .as("the total of the receipt")
        .isEqualByComparingTo(total);
    assertThat(waits()).as("the order waits to be announced").isFalse();
  }

  void verifyPacked() {
    assertThat(item.path("packed").path("BOOL").asBoolean())
        .as("the order is the packed one and was not overwritten")
        .isTrue();
  }

  private static BigDecimal total(JsonNode lines) {
    BigDecimal total = BigDecimal.ZERO;
    for (JsonNode line : lines.path("L")) {
      JsonNode fields = line.path("M");
      BigDecimal price =
          new BigDecimal(fields.path("unitPrice").path("M").path("amount").path("N").asText());
      total = total.add(price.multiply(new BigDecimal(fields.path("quantity").path("N").asText())));
    }
    return total;
  }
}
