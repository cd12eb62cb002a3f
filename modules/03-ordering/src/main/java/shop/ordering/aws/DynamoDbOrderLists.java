package shop.ordering.aws;

import static shop.foundation.aws.Attributes.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.aws.IndexQuery;
import shop.foundation.aws.Listing;
import shop.ordering.FindOrders;
import shop.ordering.Order;
import shop.ordering.OrderedOn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Finds orders by two indexes of the table, both sorted by the order's date. */
final class DynamoDbOrderLists implements FindOrders {
  /** For {@code scanIndexForward}. */
  private static final boolean NEWEST_FIRST = false;

  private final DynamoDbClient dynamoDb;
  private final String table;

  DynamoDbOrderLists(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Page<Order> all(PageRequest page) {
    var query =
        IndexQuery.of(table, "all", "kind", OrderItem.KIND).scanIndexForward(NEWEST_FIRST).build();
    return new Listing("orders", List.of("kind", "orderDate", "orderId"), dynamoDb)
        .page(query, page, OrderItem::read);
  }

  @Override
  public Page<Order> of(UserName user, Optional<OrderedOn> when, PageRequest page) {
    var name =
        String.format(
            Locale.ROOT, "orders of %s %s", user, when.map(OrderedOn::beginning).orElse(""));
    return new Listing(name, List.of("userName", "orderDate", "orderId"), dynamoDb)
        .page(query(user, when), page, OrderItem::read);
  }

  private QueryRequest query(UserName user, Optional<OrderedOn> when) {
    var byUser =
        IndexQuery.of(table, "byUser", "userName", text(user.value()))
            .scanIndexForward(NEWEST_FIRST);
    when.ifPresent(
        date ->
            byUser
                .keyConditionExpression("userName = :user AND begins_with(orderDate, :date)")
                .expressionAttributeValues(
                    Map.of(":user", text(user.value()), ":date", text(date.beginning()))));
    return byUser.build();
  }
}
