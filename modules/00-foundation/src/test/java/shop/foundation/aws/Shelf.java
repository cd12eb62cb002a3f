package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/** A table with room for one item. */
final class Shelf implements DynamoDbClient {
  @Nullable Map<String, AttributeValue> held;

  /** The number of attempts that the SDK reports. */
  int attempts = 1;

  /** Whether every call fails, for a reason that no condition has. */
  boolean outage;

  @Override
  public PutItemResponse putItem(PutItemRequest request) {
    assertThat(request.tableName()).isEqualTo("things");
    check(
        request.conditionExpression(),
        request.expressionAttributeNames(),
        request.expressionAttributeValues(),
        request.returnValuesOnConditionCheckFailure());
    held = request.item();
    return PutItemResponse.builder().build();
  }

  @Override
  public DeleteItemResponse deleteItem(DeleteItemRequest request) {
    check(
        request.conditionExpression(),
        request.expressionAttributeNames(),
        request.expressionAttributeValues(),
        request.returnValuesOnConditionCheckFailure());
    held = null;
    return DeleteItemResponse.builder().build();
  }

  private void check(
      @Nullable String condition,
      Map<String, String> names,
      Map<String, AttributeValue> values,
      @Nullable ReturnValuesOnConditionCheckFailure told) {
    if (outage) {
      throw DynamoDbException.builder().message("out").build();
    }
    if (condition != null && !new Conditions(names, values).hold(condition, held)) {
      throw ConditionalCheckFailedException.builder()
          .item(told == ReturnValuesOnConditionCheckFailure.ALL_OLD ? held : null)
          .numAttempts(attempts)
          .build();
    }
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
