package shop.product.aws;

import static shop.foundation.aws.Attributes.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.foundation.Page;
import shop.foundation.PageRequest;
import shop.foundation.Written;
import shop.foundation.aws.ConditionalWrites;
import shop.foundation.aws.IndexQuery;
import shop.foundation.aws.Listing;
import shop.product.Product;
import shop.product.Products;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The products in a DynamoDB table with the key {@code id} and two indexes: {@code byCategory} and
 * {@code all}.
 */
public final class DynamoDbProducts implements Products {
  private final DynamoDbClient dynamoDb;
  private final String table;
  private final ConditionalWrites writes;
  private final BatchReads batches;

  public DynamoDbProducts(DynamoDbClient dynamoDb, String table) {
    this(dynamoDb, table, Pause.ASLEEP);
  }

  public DynamoDbProducts(DynamoDbClient dynamoDb, String table, Pause pause) {
    this.dynamoDb = dynamoDb;
    this.table = table;
    this.writes = new ConditionalWrites(dynamoDb, table, "id");
    this.batches = new BatchReads(dynamoDb, table, pause);
  }

  @Override
  public Optional<Product> find(String id) {
    var found =
        dynamoDb.getItem(r -> r.tableName(table).key(ProductRecord.key(id)).consistentRead(true));
    return found.hasItem() ? Optional.of(ProductRecord.read(found.item())) : Optional.empty();
  }

  @Override
  public List<Product> findAll(List<String> ids) {
    var keys = ids.stream().map(ProductRecord::key).toList();
    return batches.read(keys).stream().map(ProductRecord::read).toList();
  }

  @Override
  public Page<Product> list(PageRequest page) {
    var all = IndexQuery.of(table, "all", "kind", text(ProductRecord.KIND)).build();
    return new Listing("products", List.of("kind", "id"), dynamoDb)
        .page(all, page, ProductRecord::read);
  }

  @Override
  public Page<Product> listCategory(String category, PageRequest page) {
    var inCategory = IndexQuery.of(table, "byCategory", "category", text(category)).build();
    return new Listing("products in " + category, List.of("category", "id"), dynamoDb)
        .page(inCategory, page, ProductRecord::read);
  }

  @Override
  public void add(Product product) {
    if (!writes.add(ProductRecord.of(product))) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "Product %s already exists", product.id()));
    }
  }

  @Override
  public Written replace(Product product) {
    return writes.replace(ProductRecord.of(product));
  }

  @Override
  public Written remove(String id, @Nullable Long version) {
    return writes.remove(ProductRecord.key(id), version);
  }
}
