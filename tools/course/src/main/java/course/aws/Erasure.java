package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Erases what the shop's tables have about a shopper and may be without: the basket, what was kept
 * for checkouts that are sent again, and checkouts that were sent. Each call can be made again, so
 * an erasure that ended half-way is finished by the next one.
 *
 * <p>It scans, which no function may: an operator does it, once in a while.
 */
public final class Erasure {
  private final Endpoint endpoint;
  private final String baskets;
  private final Map<String, String> keeping;

  /**
   * @param baskets the name of the table with baskets and checkouts
   * @param keeping the names of the tables in which everything stays, by the place's name in the
   *     list
   */
  public Erasure(Endpoint endpoint, String baskets, Map<String, String> keeping) {
    this.endpoint = endpoint;
    this.baskets = baskets;
    this.keeping = Map.copyOf(keeping);
  }

  /**
   * @param user the shopper's id
   */
  public Erased erase(String user) {
    Map<String, Integer> erased = new TreeMap<>();
    OwnedItem.PLACES.forEach(place -> erased.put(place, 0));
    int onTheirWay = 0;
    for (JsonNode item : find(baskets, one -> !OwnedItem.place(one, user).isEmpty())) {
      if (item.has("waiting")) {
        onTheirWay++;
      } else {
        delete(item);
        erased.merge(OwnedItem.place(item, user), 1, Integer::sum);
      }
    }
    Map<String, Integer> kept = new TreeMap<>();
    keeping.forEach((place, table) -> kept.put(place, owned(table, user)));
    return new Erased(erased, onTheirWay, kept);
  }

  private int owned(String table, String user) {
    return find(table, one -> OwnedItem.text(one, "userName").equals(user)).size();
  }

  private void delete(JsonNode item) {
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("TableName", baskets);
    input.putObject("Key").set("pk", item.path("pk"));
    endpoint.json("dynamodb", "DynamoDB_20120810.DeleteItem", input);
  }

  private List<JsonNode> find(String table, Predicate<JsonNode> wanted) {
    List<JsonNode> found = new ArrayList<>();
    ObjectNode input =
        JsonNodeFactory.instance.objectNode().put("TableName", table).put("ConsistentRead", true);
    JsonNode page;
    do {
      page = endpoint.json("dynamodb", "DynamoDB_20120810.Scan", input);
      page.path("Items").valueStream().filter(wanted).forEach(found::add);
      input.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
    } while (page.has("LastEvaluatedKey"));
    return found;
  }
}
