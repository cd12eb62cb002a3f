package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Copies of a basket, made without the API, where filling is not what is tested. */
record BasketCopies(Cloud cloud) {

  /** Gives {@code others} copies of the basket of {@code one}. */
  void give(String one, List<String> others) {
    String table = cloud.output("BasketStack", "TableName");
    ObjectNode key = Json.object().put("TableName", table);
    key.putObject("Key").putObject("pk").put("S", one);
    JsonNode basket = cloud.call("dynamodb", "GetItem", key).path("Item");
    cloud.putItems(table, others.stream().map(user -> ofAnother(basket, user)).toList());
  }

  private static ObjectNode ofAnother(JsonNode basket, String user) {
    ObjectNode copy = basket.deepCopy();
    copy.putObject("pk").put("S", user);
    return copy;
  }
}
