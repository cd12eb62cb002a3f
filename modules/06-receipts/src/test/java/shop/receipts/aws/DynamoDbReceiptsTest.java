package shop.receipts.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import shop.receipts.Samples;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class DynamoDbReceiptsTest {
  private final DynamoDbReceipts receipts = new DynamoDbReceipts(new FakeTable(), "Receipts");

  @Test
  void a_receipt_is_added_once_and_found_by_its_order() {
    var receipt = Samples.receipt();

    assertThat(receipts.add(receipt)).isTrue();
    assertThat(receipts.add(receipt)).isFalse();
    assertThat(receipts.of(receipt.orderId())).contains(receipt);
  }

  @Test
  void an_order_without_a_receipt_has_none() {
    receipts.add(Samples.receipt());

    assertThat(receipts.of(new UUID(4, 2))).isEmpty();
  }

  private static final class FakeTable implements DynamoDbClient {
    private final Map<AttributeValue, Map<String, AttributeValue>> items = new HashMap<>();

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      assertThat(request.conditionExpression()).isEqualTo("attribute_not_exists(orderId)");
      var there = items.putIfAbsent(request.item().get("orderId"), request.item());
      if (there != null) {
        throw ConditionalCheckFailedException.builder().item(there).numAttempts(1).build();
      }
      return PutItemResponse.builder().build();
    }

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      assertThat(request.consistentRead()).as("a read that may be old").isTrue();
      var found = items.get(request.key().get("orderId"));
      return found == null
          ? GetItemResponse.builder().build()
          : GetItemResponse.builder().item(found).build();
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
