package course.erase;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A user's order or receipt, made as it was before. */
record OlderItem(DynamoDbClient dynamoDb, String table, Map<String, AttributeValue> key) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Waits until it is there. */
  static OlderItem of(ErasedShoppers shoppers, String stack, String user) {
    DynamoDbClient dynamoDb = shoppers.client(DynamoDbClient.builder());
    String table = shoppers.deployed().output(stack, "TableName");
    List<Map<String, AttributeValue>> found =
        await(stack)
            .atMost(PATIENCE)
            .until(() -> ofUser(dynamoDb, table, user), items -> !items.isEmpty());
    return new OlderItem(dynamoDb, table, Map.of("orderId", found.getFirst().get("orderId")));
  }

  private static List<Map<String, AttributeValue>> ofUser(
      DynamoDbClient dynamoDb, String table, String user) {
    return dynamoDb.scan(s -> s.tableName(table).consistentRead(true)).items().stream()
        .filter(item -> item.get("userName").s().equals(user))
        .toList();
  }

  Map<String, AttributeValue> attributes() {
    return dynamoDb.getItem(g -> g.tableName(table).key(key).consistentRead(true)).item();
  }

  long end() {
    return Long.parseLong(attributes().get("expiresAt").n());
  }

  void remove(String attribute) {
    dynamoDb.updateItem(u -> u.tableName(table).key(key).updateExpression("REMOVE " + attribute));
  }

  void set(String attribute, String value) {
    dynamoDb.updateItem(
        u ->
            u.tableName(table)
                .key(key)
                .updateExpression("SET " + attribute + " = :value")
                .expressionAttributeValues(Map.of(":value", AttributeValue.fromS(value))));
  }
}
