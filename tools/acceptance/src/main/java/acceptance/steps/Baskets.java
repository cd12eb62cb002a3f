package acceptance.steps;

import acceptance.shop.Answer;
import acceptance.shop.Entry;
import acceptance.shop.ExactJson;
import acceptance.shop.Places;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The baskets of a scenario, and the version in which each shopper saw theirs. */
public final class Baskets {
  private static final String NEVER_SEEN = "\"1\"";

  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, String> seenBefore = new HashMap<>();
  private final Products products;
  private final Names names;

  public Baskets(Products products, Names names) {
    this.products = products;
    this.names = names;
  }

  ObjectNode of(String shopper, ArrayNode items) {
    return ExactJson.object().put("userName", names.shopper(shopper)).set("items", items);
  }

  ObjectNode of(String shopper, int quantity, String product) {
    return of(shopper, ExactJson.array().add(line(product, quantity)));
  }

  /** One line for each row: product, quantity, and optionally a colour. */
  ArrayNode lines(List<Map<String, String>> rows) {
    ArrayNode lines = ExactJson.array();
    for (Map<String, String> row : rows) {
      ObjectNode line = line(Entry.of(row, "product"), Integer.parseInt(row.get("quantity")));
      @Nullable String colour = row.get("colour");
      if (colour != null) {
        line.put("colour", colour);
      }
      lines.add(line);
    }
    return lines;
  }

  ObjectNode line(String product, int quantity) {
    return ExactJson.object()
        .put("productId", products.get(product).id())
        .put("quantity", quantity);
  }

  void remember(String shopper, Answer kept) {
    if (kept.status() < 300) {
      kept.header("etag").ifPresent(version -> see(shopper, version));
    }
  }

  private void see(String shopper, String version) {
    String before = seen.put(shopper, version);
    if (before != null) {
      seenBefore.put(shopper, before);
    }
  }

  /** The version that the shopper saw before the last one. */
  String seenBefore(String shopper) {
    return Objects.requireNonNull(seenBefore.get(shopper), () -> shopper + " saw one basket");
  }

  /** The version in which the shopper last saw the basket. */
  String seenBy(String shopper) {
    return Objects.requireNonNull(seen.get(shopper), () -> shopper + " saw no basket");
  }

  /**
   * For a request that names the version; a shopper who has seen no basket names a version in vain.
   */
  Map<String, String> seenHeader(String shopper) {
    return Map.of("If-Match", seen.getOrDefault(shopper, NEVER_SEEN));
  }

  /** The name under which the shop knows the shopper. */
  public String owner(String shopper) {
    return names.shopper(shopper);
  }

  static URI all() {
    return Places.baskets().resolve("basket");
  }

  URI one(String shopper) {
    return Places.baskets().resolve("basket/" + names.shopper(shopper));
  }
}
