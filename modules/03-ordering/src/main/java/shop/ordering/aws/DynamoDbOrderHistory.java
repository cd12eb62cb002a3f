package shop.ordering.aws;

import static shop.foundation.aws.Attributes.text;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.aws.IndexQuery;
import shop.foundation.aws.Listing;
import shop.foundation.aws.ShardedListing;
import shop.foundation.aws.Together;
import shop.ordering.Order;
import shop.ordering.OrderHistory;
import shop.ordering.OrderedOn;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads the orders in a DynamoDB table through two indexes sorted by order date: {@code byUser} and
 * {@code all}.
 */
public final class DynamoDbOrderHistory implements OrderHistory {
  /** For {@code scanIndexForward}. */
  private static final boolean NEWEST_FIRST = false;

  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Together together;

  /**
   * @param together how the index's keys are asked for a page
   */
  public DynamoDbOrderHistory(DynamoDbClient dynamoDb, String table, Together together) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.together = together;
  }

  @Override
  public Page<Order> list(PageRequest page) {
    var shards = OrderRecord.SHARDS.all().stream().map(this::newestOf).toList();
    var keys = List.of("kind", "orderDate", "orderId");
    return new ShardedListing("orders", keys, dynamoDb, together)
        .page(shards, page, OrderRecord::read);
  }

  @Override
  public Page<Order> listOf(UserName userName, @Nullable OrderedOn when, PageRequest page) {
    return new Listing(name(userName, when), List.of("userName", "orderDate", "orderId"), dynamoDb)
        .page(query(userName, when), page, OrderRecord::read);
  }

  private QueryRequest newestOf(AttributeValue shard) {
    return IndexQuery.of(table, "all", "kind", shard).scanIndexForward(NEWEST_FIRST).build();
  }

  private static String name(UserName userName, @Nullable OrderedOn when) {
    return String.format(
        Locale.ROOT, "orders of %s %s", userName, when == null ? "" : when.beginning());
  }

  private QueryRequest query(UserName userName, @Nullable OrderedOn when) {
    var byUser =
        IndexQuery.of(table, "byUser", "userName", text(userName.value()))
            .scanIndexForward(NEWEST_FIRST);
    if (when != null) {
      byUser
          .keyConditionExpression("userName = :user AND begins_with(orderDate, :date)")
          .expressionAttributeValues(
              Map.of(":user", text(userName.value()), ":date", text(when.beginning())));
    }
    return byUser.build();
  }
}
