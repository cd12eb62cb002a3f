package search.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import search.table.SimulatedTable;

/** What the shop sells when a history begins. */
public final class Catalogue {
  private Catalogue() {}

  public static void fill(SimulatedTable products) {
    add(products, "cup", "things", "5");
    add(products, "rake", "things", "19.9");
    add(products, "lamp", "lights", "495");
  }

  private static void add(SimulatedTable products, String id, String category, String amount) {
    var item = JsonNodeFactory.instance.objectNode();
    item.putObject("id").put("S", id);
    item.putObject("kind").put("S", "product");
    item.putObject("name").put("S", "A " + id);
    item.putObject("category").put("S", category);
    item.putObject("version").put("N", "1");
    var price = item.putObject("price").putObject("M");
    price.putObject("amount").put("N", amount);
    price.putObject("currency").put("S", "EUR");
    products.seed(id, item);
  }
}
