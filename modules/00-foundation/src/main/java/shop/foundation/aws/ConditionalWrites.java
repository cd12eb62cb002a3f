package shop.foundation.aws;

import static shop.foundation.aws.Attributes.attribute;
import static shop.foundation.aws.Attributes.number;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.foundation.Written;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Writes with a precondition; items count their changes in {@code version}. Condition and write are
 * one atomic step, so one of two writers of the same item wins (DynamoDB Developer Guide,
 * "Condition expressions").
 *
 * @param key the name of the table's partition key; the table has no sort key
 */
public record ConditionalWrites(DynamoDbClient dynamoDb, String table, String key) {

  /** Adds the item; returns false and does nothing if its key is taken. */
  public boolean add(Map<String, AttributeValue> item) {
    try {
      dynamoDb.putItem(
          r ->
              r.tableName(table)
                  .item(item)
                  .conditionExpression("attribute_not_exists(" + key + ")")
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return true;
    } catch (ConditionalCheckFailedException e) {
      return isOwn(item, e);
    }
  }

  /** Replaces the item's previous version with the item. */
  public Written replace(Map<String, AttributeValue> item) {
    var read = number(attribute(item, "version")) - 1;
    try {
      dynamoDb.putItem(
          r ->
              r.tableName(table)
                  .item(item)
                  .conditionExpression("version = :read")
                  .expressionAttributeValues(Map.of(":read", number(read)))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Written.DONE;
    } catch (ConditionalCheckFailedException e) {
      return isOwn(item, e) ? Written.DONE : reasonOf(e);
    }
  }

  /** Removes the item; if a version is given, only in that version. */
  public Written remove(Map<String, AttributeValue> itemKey, @Nullable Long version) {
    try {
      dynamoDb.deleteItem(
          r -> {
            r.tableName(table)
                .key(itemKey)
                .conditionExpression("attribute_exists(" + key + ")")
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
            if (version != null) {
              r.conditionExpression("version = :read")
                  .expressionAttributeValues(Map.of(":read", number(version)));
            }
          });
      return Written.DONE;
    } catch (ConditionalCheckFailedException e) {
      return reasonOf(e);
    }
  }

  /**
   * Whether an earlier attempt by the SDK succeeded and only its response got lost: then the stored
   * item is the one we wrote, and it fails its own condition.
   */
  private static boolean isOwn(
      Map<String, AttributeValue> item, ConditionalCheckFailedException e) {
    var attempts = e.numAttempts();
    return attempts != null && attempts > 1 && e.hasItem() && Attributes.same(item, e.item());
  }

  /** The refusal contains the stored item, if there is one. */
  private static Written reasonOf(ConditionalCheckFailedException e) {
    return e.hasItem() ? Written.STALE : Written.MISSING;
  }
}
