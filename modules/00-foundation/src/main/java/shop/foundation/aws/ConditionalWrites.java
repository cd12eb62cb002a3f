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
 * Writes that say what must hold before them; items count their changes in {@code version}. The
 * condition and the write are one step, so of two writers of the same item one wins (DynamoDB
 * Developer Guide, "Condition expressions").
 *
 * @param key the name of the table's partition key; the table has no sort key
 */
public record ConditionalWrites(DynamoDbClient dynamoDb, String table, String key) {

  /** Adds the item; false, and nothing done, if its key is taken. */
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

  /** Puts the item in place of the one with the version before it. */
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

  /** Removes the item, if a version is given only in this version. */
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
   * Whether an earlier attempt of the SDK has done it, and only its answer got lost: then the item
   * is there as we have written it, and stands in its own way.
   */
  private static boolean isOwn(
      Map<String, AttributeValue> item, ConditionalCheckFailedException e) {
    var attempts = e.numAttempts();
    return attempts != null && attempts > 1 && e.hasItem() && Attributes.same(item, e.item());
  }

  /** The item comes with the refusal if there is one. */
  private static Written reasonOf(ConditionalCheckFailedException e) {
    return e.hasItem() ? Written.STALE : Written.MISSING;
  }
}
