package acceptance.neighbours.basket;

import acceptance.SharedTarget;
import acceptance.shop.Places;
import acceptance.steps.Baskets;
import io.cucumber.java.en.Given;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Baskets of long ago. No function's clock can be moved, so the basket is made older instead. */
public final class PriceSteps {
  private static final Duration PROMISE = Duration.ofDays(7);

  private final Baskets baskets;

  public PriceSteps(Baskets baskets) {
    this.baskets = baskets;
  }

  @Given("{shopper} filled that basket {int} hours ago")
  public void filled_long_ago(String shopper, int hours) {
    Instant filled = Instant.now().minus(Duration.ofHours(hours));
    String end =
        new DateTimeFormatterBuilder()
            .appendInstant(3)
            .toFormatter(Locale.ROOT)
            .format(filled.plus(PROMISE));
    change(shopper, "SET pricesUntil = :end", Map.of(":end", AttributeValue.fromS(end)));
  }

  @Given("{shopper} filled that basket before prices had an end")
  public void filled_before_prices_had_an_end(String shopper) {
    change(shopper, "REMOVE pricesUntil", Map.of());
  }

  private void change(String shopper, String update, Map<String, AttributeValue> values) {
    try (DynamoDbClient dynamoDb = SharedTarget.target().client(DynamoDbClient.builder())) {
      dynamoDb.updateItem(
          u ->
              u.tableName(Places.output("BasketStack", "TableName"))
                  .key(Map.of("pk", AttributeValue.fromS(baskets.owner(shopper))))
                  .conditionExpression("attribute_exists(pricesUntil)")
                  .updateExpression(update)
                  .expressionAttributeValues(values.isEmpty() ? null : values));
    }
  }
}
