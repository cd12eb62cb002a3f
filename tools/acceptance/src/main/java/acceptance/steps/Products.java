package acceptance.steps;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import acceptance.shop.ExactJson;
import acceptance.shop.Http;
import acceptance.shop.Money;
import acceptance.shop.Places;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The products that a scenario put on sale, and the version in which it saw each. */
public final class Products {
  static final String NEVER_EXISTED = UUID.randomUUID().toString();

  private final LinkedHashMap<String, Product> known = new LinkedHashMap<>();
  private final Names names;

  public Products(Names names) {
    this.names = names;
  }

  /** A product with the shop's id, in the version that was last seen. */
  record Product(String alias, String id, String version, String category) {}

  ObjectNode description(String name, Money price) {
    return description(name, "things", price);
  }

  ObjectNode description(String name, String category, Money price) {
    ObjectNode product =
        ExactJson.object().put("name", name).put("category", names.category(category));
    return product.set("price", price.json());
  }

  /** Puts a product on sale for a scenario that is about something else. */
  void sell(String name, String category, Money price) {
    Answer answer =
        Http.send("POST", all(), description(name, category, price).toString(), Map.of());
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    remember(name, answer);
  }

  void remember(String alias, Answer created) {
    if (created.status() == 201 || created.status() == 200) {
      known.put(
          alias,
          new Product(
              alias,
              created.json().path("id").asText(),
              created.header("etag").orElse(""),
              created.json().path("category").asText()));
    }
  }

  Product get(String alias) {
    return Objects.requireNonNull(known.get(alias), () -> "no product is called " + alias);
  }

  Product latest() {
    return known.sequencedValues().getLast();
  }

  Map<String, Product> known() {
    return known;
  }

  static URI all() {
    return Places.catalogue().resolve("product");
  }

  static URI one(String id) {
    return Places.catalogue().resolve("product/" + id);
  }
}
