package shop.product.aws;

import static shop.foundation.aws.Attributes.number;
import static shop.foundation.aws.Attributes.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Written;
import shop.foundation.aws.Listing;
import shop.product.Product;
import shop.product.Products;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * The products in a DynamoDB table with the key {@code id} and two indexes: {@code byCategory} and
 * {@code all} (DynamoDB Developer Guide, "Condition expressions").
 */
public final class DynamoDbProducts implements Products {
  private final DynamoDbClient dynamoDb;
  private final String table;

  public DynamoDbProducts(DynamoDbClient dynamoDb, String table) {
    this.dynamoDb = dynamoDb;
    this.table = table;
  }

  @Override
  public Optional<Product> find(String id) {
    var found =
        dynamoDb.getItem(r -> r.tableName(table).key(ProductItem.key(id)).consistentRead(true));
    return found.hasItem() ? Optional.of(ProductItem.read(found.item())) : Optional.empty();
  }

  @Override
  public Page<Product> list(PageRequest page) {
    return new Listing("products", List.of("kind", "id"), dynamoDb)
        .page(inKind(), page, ProductItem::read);
  }

  @Override
  public Page<Product> listCategory(String category, PageRequest page) {
    return new Listing("products in " + category, List.of("category", "id"), dynamoDb)
        .page(inCategory(category), page, ProductItem::read);
  }

  @Override
  public void add(Product product) {
    dynamoDb.putItem(
        r ->
            r.tableName(table)
                .item(ProductItem.of(product))
                .conditionExpression("attribute_not_exists(id)"));
  }

  @Override
  public Written replace(Product product) {
    try {
      dynamoDb.putItem(
          r ->
              r.tableName(table)
                  .item(ProductItem.of(product))
                  .conditionExpression("version = :read")
                  .expressionAttributeValues(Map.of(":read", number(product.version() - 1)))
                  .returnValuesOnConditionCheckFailure(
                      ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return Written.DONE;
    } catch (ConditionalCheckFailedException e) {
      return reasonOf(e);
    }
  }

  @Override
  public Written remove(String id, OptionalLong version) {
    try {
      dynamoDb.deleteItem(
          r -> {
            r.tableName(table)
                .key(ProductItem.key(id))
                .conditionExpression("attribute_exists(id)")
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

  private QueryRequest inKind() {
    return QueryRequest.builder()
        .tableName(table)
        .indexName("all")
        .keyConditionExpression("kind = :kind")
        .expressionAttributeValues(Map.of(":kind", text(ProductItem.KIND)))
        .build();
  }

  private QueryRequest inCategory(String category) {
    return QueryRequest.builder()
        .tableName(table)
        .indexName("byCategory")
        .keyConditionExpression("category = :category")
        .expressionAttributeValues(Map.of(":category", text(category)))
        .build();
  }

  private static Written reasonOf(ConditionalCheckFailedException e) {
    return e.hasItem() ? Written.STALE : Written.MISSING;
  }
}
