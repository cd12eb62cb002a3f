package course.up;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import course.run.Failure;
import course.run.Run;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** The shop's first goods, as {@code catalogue.json} lists them; prices in euros. */
final class SampleCatalogue {
  private static final String NONE = "PRODUCT_ID";
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final Api products;

  private SampleCatalogue(Api products) {
    this.products = products;
  }

  /** As everybody sees it. */
  static SampleCatalogue of(Run run) {
    return of(run, "");
  }

  /**
   * @param token of a shopkeeper
   */
  static SampleCatalogue of(Run run, String token) {
    return new SampleCatalogue(new Api(run.apis().getOrDefault("product", ""), token));
  }

  /** The id of a product to show in an example; a learner's catalogue may not answer. */
  String example() {
    try {
      return products.get("product?limit=1").path("items").path(0).path("id").asText(NONE);
    } catch (Failure e) {
      return NONE;
    }
  }

  /** The id of the mug, or of any product if somebody has taken the mug away. */
  String mug() {
    try {
      return mug(products.get("product?limit=100").path("items"));
    } catch (Failure e) {
      return NONE;
    }
  }

  private static String mug(JsonNode goods) {
    return goods
        .valueStream()
        .filter(product -> product.path("name").asText().contains("Mug"))
        .findFirst()
        .orElse(goods.path(0))
        .path("id")
        .asText(NONE);
  }

  boolean isEmpty() {
    return products.get("product?limit=1").path("items").isEmpty();
  }

  /**
   * Creates the goods in an empty catalogue; one that holds anything (kept by {@code --data}) is
   * left alone.
   *
   * @return how many were created
   */
  int seed() {
    if (!isEmpty()) {
      return 0;
    }
    List<ObjectNode> goods = goods();
    goods.forEach(product -> products.post("product", product));
    return goods.size();
  }

  /** The goods as the product API accepts them. */
  static List<ObjectNode> goods() {
    try (InputStream json = SampleCatalogue.class.getResourceAsStream("/course/catalogue.json")) {
      JsonNode list = MAPPER.readTree(Objects.requireNonNull(json));
      return StreamSupport.stream(list.spliterator(), false).map(SampleCatalogue::inEuros).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode inEuros(JsonNode listed) {
    ObjectNode product = listed.deepCopy();
    BigDecimal amount = listed.path("price").decimalValue();
    product.putObject("price").put("amount", amount).put("currency", "EUR");
    return product;
  }
}
