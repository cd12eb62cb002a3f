package localcloud.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Which items a call to DynamoDB writes, and what is there before. */
final class ItemWrites {
  private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

  /** The places that a call writes; none if it writes no items. */
  List<ItemPlace> of(Call call, Function<Call, Reply> onwards) {
    JsonNode input = call.view();
    return switch (call.operation()) {
      case "PutItem", "UpdateItem", "DeleteItem" -> List.of(place(input, call, onwards));
      case "TransactWriteItems" ->
          input
              .path("TransactItems")
              .valueStream()
              .flatMap(
                  item -> Stream.of("Put", "Update", "Delete").filter(item::has).map(item::path))
              .map(write -> place(write, call, onwards))
              .toList();
      default -> List.of();
    };
  }

  /** The item in a place; a missing node if there is none. */
  JsonNode read(ItemPlace place, Call call, Function<Call, Reply> onwards) {
    ObjectNode input = Json.object().put("TableName", place.table()).put("ConsistentRead", true);
    input.set("Key", place.key());
    return onwards
        .apply(Call.json("dynamodb", "GetItem", call.caller(), input))
        .output()
        .path("Item");
  }

  private ItemPlace place(JsonNode write, Call call, Function<Call, Reply> onwards) {
    String table = write.path("TableName").asText();
    if (write.has("Key")) {
      return new ItemPlace(table, write.path("Key"));
    }
    ObjectNode key = Json.object();
    keys.computeIfAbsent(table, name -> keyOf(name, call, onwards))
        .forEach(attribute -> key.set(attribute, write.path("Item").path(attribute)));
    return new ItemPlace(table, key);
  }

  private static List<String> keyOf(String table, Call call, Function<Call, Reply> onwards) {
    ObjectNode input = Json.object().put("TableName", table);
    return onwards
        .apply(Call.json("dynamodb", "DescribeTable", call.caller(), input))
        .output()
        .at("/Table/KeySchema")
        .valueStream()
        .map(part -> part.path("AttributeName").asText())
        .toList();
  }
}
