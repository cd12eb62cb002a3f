package shop.basket.aws;

import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import shop.basket.Basket;
import shop.basket.Baskets;
import shop.basket.CheckoutBasket;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.Written;
import shop.foundation.aws.Listing;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The baskets and the outbox in one DynamoDB table with the key {@code pk}. */
public final class DynamoDbBaskets implements Baskets {
  private static final Set<String> LOST_RACES =
      Set.of("ConditionalCheckFailed", "TransactionConflict");

  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbBaskets(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Basket> find(UserName userName) {
    var found =
        dynamoDb.getItem(
            r -> r.tableName(table).key(BasketRecord.key(userName)).consistentRead(true));
    return found.hasItem() ? Optional.of(BasketRecord.read(found.item())) : Optional.empty();
  }

  @Override
  public Page<Basket> list(PageRequest page) {
    return new Listing("baskets", dynamoDb).page(inKind(), page, BasketRecord::read);
  }

  @Override
  public boolean create(Basket basket) {
    try {
      dynamoDb.putItem(
          r ->
              r.tableName(table)
                  .item(BasketRecord.of(basket))
                  .conditionExpression("attribute_not_exists(pk)"));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return false;
    }
  }

  @Override
  public Written replace(Basket basket) {
    try {
      dynamoDb.putItem(
          r ->
              r.tableName(table)
                  .item(BasketRecord.of(basket))
                  .conditionExpression("version = :read")
                  .expressionAttributeValues(Map.of(":read", number(basket.version() - 1)))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Written.DONE;
    } catch (ConditionalCheckFailedException e) {
      return reasonOf(e);
    }
  }

  @Override
  public Written remove(UserName userName, OptionalLong version) {
    try {
      dynamoDb.deleteItem(
          r -> {
            r.tableName(table)
                .key(BasketRecord.key(userName))
                .conditionExpression("attribute_exists(pk)")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
            version.ifPresent(
                read ->
                    r.conditionExpression("version = :read")
                        .expressionAttributeValues(Map.of(":read", number(read))));
          });
      return Written.DONE;
    } catch (ConditionalCheckFailedException e) {
      return reasonOf(e);
    }
  }

  @Override
  public boolean checkOut(Basket basket, CheckoutBasket checkout) {
    try {
      // The SDK gives the call a client request token: its own retries check out once.
      dynamoDb.transactWriteItems(r -> r.transactItems(removal(basket), outbox(checkout)));
      return true;
    } catch (TransactionCanceledException e) {
      if (isLostRace(e)) {
        return false;
      }
      throw e;
    }
  }

  /** Of exactly this basket: a later one of its owner may have the same version, other contents. */
  private TransactWriteItem removal(Basket basket) {
    var delete =
        Delete.builder()
            .tableName(table)
            .key(BasketRecord.key(basket.userName()))
            .conditionExpression("version = :version AND contents = :contents")
            .expressionAttributeValues(
                Map.of(
                    ":version", number(basket.version()),
                    ":contents", BasketRecord.contents(basket)))
            .build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  private TransactWriteItem outbox(CheckoutBasket checkout) {
    var put =
        Put.builder()
            .tableName(table)
            .item(OutboxRecord.of(checkout))
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private QueryRequest inKind() {
    return QueryRequest.builder()
        .tableName(table)
        .indexName("all")
        .keyConditionExpression("kind = :kind")
        .expressionAttributeValues(Map.of(":kind", text(BasketRecord.KIND)))
        .build();
  }

  private static boolean isLostRace(TransactionCanceledException e) {
    return e.cancellationReasons().stream().anyMatch(reason -> LOST_RACES.contains(reason.code()));
  }

  private static Written reasonOf(ConditionalCheckFailedException e) {
    return e.hasItem() ? Written.STALE : Written.MISSING;
  }
}
