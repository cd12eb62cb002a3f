package shop.receipts.aws;

import static shop.foundation.aws.Attributes.text;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import shop.foundation.aws.ConditionalWrites;
import shop.receipts.Receipt;
import shop.receipts.ReceiptBook;
import shop.receipts.Receipts;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Adds receipts to a DynamoDB table with the key {@code orderId}, and finds them there. */
public final class DynamoDbReceipts implements Receipts, ReceiptBook {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final ConditionalWrites writes;

  public DynamoDbReceipts(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.writes = new ConditionalWrites(dynamoDb, table, "orderId");
  }

  /** If two consumers have the same announcement, only one gets true. */
  @Override
  public boolean add(Receipt receipt) {
    return writes.add(ReceiptRecord.of(receipt));
  }

  /** Read consistently: whoever has seen a receipt finds it again. */
  @Override
  public Optional<Receipt> of(UUID orderId) {
    var found =
        dynamoDb.getItem(
            r ->
                r.tableName(table)
                    .key(Map.of("orderId", text(orderId.toString())))
                    .consistentRead(true));
    return found.hasItem() ? Optional.of(ReceiptRecord.read(found.item())) : Optional.empty();
  }
}
