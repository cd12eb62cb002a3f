package shop.product.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.foundation.Malformed;
import shop.foundation.Money;
import shop.foundation.PageRequest;
import shop.foundation.Written;
import shop.product.Product;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class DynamoDbProductsTest {
  private static final Product RAKE = product("rake", "garden", 1);
  private static final Product POT = product("pot", "kitchen", 1);

  private final DynamoDbProducts products = new DynamoDbProducts(new FakeProducts(), "Products");

  @Test
  void a_new_product_is_found_and_its_id_is_taken() {
    assertThat(products.find("rake")).isEmpty();

    products.add(RAKE);

    assertThat(products.find("rake")).contains(RAKE);
    assertThatIllegalStateException().isThrownBy(() -> products.add(RAKE));
    assertThat(products.findAll(List.of("rake", "ghost"))).containsExactly(RAKE);
  }

  @Test
  void only_the_version_that_was_read_is_replaced_or_removed() {
    assertThat(products.replace(product("rake", "garden", 2))).isEqualTo(Written.MISSING);
    products.add(RAKE);

    assertThat(products.replace(product("rake", "garden", 3))).isEqualTo(Written.STALE);
    assertThat(products.replace(product("rake", "tools", 2))).isEqualTo(Written.DONE);
    assertThat(products.remove("rake", 1L)).isEqualTo(Written.STALE);
    assertThat(products.find("rake")).contains(product("rake", "tools", 2));
    assertThat(products.remove("rake", null)).isEqualTo(Written.DONE);
    assertThat(products.remove("rake", null)).isEqualTo(Written.MISSING);
  }

  @Test
  void a_category_is_listed_alone_and_the_catalogue_as_a_whole() {
    products.add(RAKE);
    products.add(POT);

    assertThat(products.list(page(null)).items()).containsExactly(POT, RAKE);
    assertThat(products.listCategory("garden", page(null)).items()).containsExactly(RAKE);
    assertThat(products.listCategory("books", page(null)).items()).isEmpty();
  }

  @Test
  void a_page_goes_on_in_its_own_list_and_in_no_other() {
    products.add(RAKE);
    products.add(POT);
    products.add(product("spade", "garden", 1));
    var token =
        String.valueOf(products.listCategory("garden", PageRequest.of("1", null)).nextToken());

    assertThat(products.listCategory("garden", page(token)).items()).isNotEmpty();
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> products.listCategory("kitchen", page(token)));
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> products.list(page(token)));
  }

  private static PageRequest page(@Nullable String token) {
    return PageRequest.of(null, token);
  }

  private static Product product(String id, String category, long version) {
    return new Product(id, "A " + id, null, category, Money.of("12.50", "EUR"), version);
  }

  /** The catalogue's table: its writes ask whether there is an item, or for its version. */
  private static final class FakeProducts implements DynamoDbClient {
    private final Map<AttributeValue, Map<String, AttributeValue>> items = new HashMap<>();

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      assertThat(request.consistentRead()).as("a consistent read").isTrue();
      return GetItemResponse.builder().item(items.get(request.key().get("id"))).build();
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      var found =
          request.requestItems().get("Products").keys().stream()
              .filter(key -> items.containsKey(key.get("id")))
              .map(key -> items.get(key.get("id")))
              .toList();
      return BatchGetItemResponse.builder().responses(Map.of("Products", found)).build();
    }

    @Override
    public QueryResponse query(QueryRequest request) {
      var key = request.indexName().equals("byCategory") ? "category" : "kind";
      var value = request.expressionAttributeValues().get(":value");
      var found =
          items.values().stream()
              .filter(item -> value.equals(item.get(key)))
              .sorted(Comparator.comparing(item -> item.get("id").s()))
              .limit(request.limit())
              .toList();
      return QueryResponse.builder().items(found).build();
    }

    @Override
    public PutItemResponse putItem(PutItemRequest request) {
      var id = request.item().get("id");
      require(id, request.conditionExpression(), request.expressionAttributeValues());
      items.put(id, request.item());
      return PutItemResponse.builder().build();
    }

    @Override
    public DeleteItemResponse deleteItem(DeleteItemRequest request) {
      var id = request.key().get("id");
      require(id, request.conditionExpression(), request.expressionAttributeValues());
      items.remove(id);
      return DeleteItemResponse.builder().build();
    }

    private void require(AttributeValue id, String condition, Map<String, AttributeValue> values) {
      var there = items.get(id);
      boolean holds =
          switch (condition.split("\\W", 2)[0]) {
            case "attribute_not_exists" -> there == null;
            case "attribute_exists" -> there != null;
            default ->
                there != null && List.copyOf(values.values()).equals(List.of(there.get("version")));
          };
      if (!holds) {
        throw ConditionalCheckFailedException.builder().item(there).numAttempts(1).build();
      }
    }

    @Override
    public String serviceName() {
      return SERVICE_NAME;
    }

    @Override
    public void close() {}
  }
}
