package shop.basket.aws;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.basket.Basket;
import shop.basket.BasketCheckedOut;
import shop.basket.Baskets;
import shop.basket.IdempotencyKey;
import shop.basket.KeptReceipt;
import shop.basket.Recorded;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.UserName;
import shop.foundation.Written;
import shop.foundation.aws.ConditionalWrites;
import shop.foundation.aws.IndexQuery;
import shop.foundation.aws.ShardedListing;
import shop.foundation.aws.Together;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The baskets, the outbox and the kept receipts in one DynamoDB table with the key {@code pk}. */
public final class DynamoDbBaskets implements Baskets {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final Together together;
  private final int eventVersion;
  private final ConditionalWrites writes;

  /** Records checkouts in the newest version of their event. */
  public DynamoDbBaskets(DynamoDbClient dynamoDb, String table, Together together) {
    this(dynamoDb, table, together, BasketCheckedOut.VERSION);
  }

  /**
   * @param together how the index's keys are asked for a page
   * @param eventVersion in which version of their event checkouts are recorded
   */
  public DynamoDbBaskets(
      DynamoDbClient dynamoDb, String table, Together together, int eventVersion) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.together = together;
    this.eventVersion = eventVersion;
    this.writes = new ConditionalWrites(dynamoDb, table, "pk");
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
    var shards =
        BasketRecord.SHARDS.all().stream()
            .map(shard -> IndexQuery.of(table, "all", "kind", shard).build())
            .toList();
    return new ShardedListing("baskets", List.of("kind", "pk"), dynamoDb, together)
        .page(shards, page, BasketRecord::read);
  }

  @Override
  public boolean add(Basket basket) {
    return writes.add(BasketRecord.of(basket));
  }

  @Override
  public Written replace(Basket basket) {
    return writes.replace(BasketRecord.of(basket));
  }

  @Override
  public Written remove(UserName userName, @Nullable Long version) {
    return writes.remove(BasketRecord.key(userName), version);
  }

  @Override
  public Recorded checkOut(
      Basket basket, BasketCheckedOut checkout, @Nullable KeptReceipt receipt) {
    return new CheckoutTransaction(dynamoDb, table)
        .run(basket, checkout.inVersion(eventVersion), receipt);
  }

  @Override
  public Optional<KeptReceipt> receipt(UserName userName, IdempotencyKey key) {
    var found =
        dynamoDb.getItem(
            r -> r.tableName(table).key(ReceiptRecord.key(userName, key)).consistentRead(true));
    return found.hasItem()
        ? Optional.of(ReceiptRecord.read(userName, key, found.item()))
        : Optional.empty();
  }
}
