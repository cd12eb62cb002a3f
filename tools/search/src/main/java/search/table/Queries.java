package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** Query and Scan, page by page. */
final class Queries {
  private final SimulatedTable table;
  private final JsonNode request;

  Queries(SimulatedTable table, JsonNode request) {
    this.table = table;
    this.request = request;
  }

  ObjectNode query() {
    return page(request.path("KeyConditionExpression").asText());
  }

  ObjectNode scan() {
    return page("");
  }

  private ObjectNode page(String keyCondition) {
    var answer = JsonNodeFactory.instance.objectNode();
    var found = answer.putArray("Items");
    int limit = request.path("Limit").asInt(Integer.MAX_VALUE);
    String filter = request.path("FilterExpression").asText("");
    int read = 0;
    for (var item : inOrder(keyCondition)) {
      // At its limit a page says where it ends, whether or not anything follows.
      if (++read == limit) {
        answer.set("LastEvaluatedKey", position(item));
      }
      if (read > limit) {
        read = limit;
        break;
      }
      if (filter.isEmpty() || TableCondition.holds(filter, request, item)) {
        found.add(projected(item));
      }
    }
    return answer.put("Count", found.size()).put("ScannedCount", read);
  }

  /** What the index has of an item. */
  private ObjectNode projected(ObjectNode item) {
    if (!request.has("IndexName")) {
      return item;
    }
    var index = table.spec().index(request.path("IndexName").asText());
    if (index.projection().equals("ALL")) {
      return item;
    }
    var part = item.deepCopy();
    part.retain(keys());
    index.included().stream().filter(item::has).forEach(name -> part.set(name, item.path(name)));
    return part;
  }

  private List<ObjectNode> inOrder(String keyCondition) {
    boolean forward = request.path("ScanIndexForward").asBoolean(true);
    var order = forward ? order() : order().reversed();
    var start = start();
    return source().values().stream()
        .filter(item -> hasKeys(item))
        .filter(item -> keyCondition.isEmpty() || TableCondition.holds(keyCondition, request, item))
        .sorted(order)
        .filter(item -> start.isEmpty() || order.compare(item, start) > 0)
        .toList();
  }

  /** Where the page before ended; it has the keys of this index, and no others. */
  private ObjectNode start() {
    var start = JsonNodeFactory.instance.objectNode();
    request
        .path("ExclusiveStartKey")
        .properties()
        .forEach(f -> start.set(f.getKey(), f.getValue()));
    var names = new TreeSet<String>();
    start.fieldNames().forEachRemaining(names::add);
    if (!start.isEmpty() && !names.equals(new TreeSet<>(keys()))) {
      throw AwsRefusal.validation("The provided starting key is invalid");
    }
    return start;
  }

  private SortedMap<String, ObjectNode> source() {
    return request.has("IndexName") ? table.indexed() : table.items();
  }

  /** An index is sparse: what lacks one of its keys is not in it. */
  private boolean hasKeys(ObjectNode item) {
    return keys().stream().allMatch(item::has);
  }

  private Comparator<ObjectNode> order() {
    var keys = keys();
    return (one, other) -> {
      for (String key : keys) {
        int compared = Values.compare(one.path(key), other.path(key));
        if (compared != 0) {
          return compared;
        }
      }
      return 0;
    };
  }

  /** The keys of the index, if there is one, and of the table. */
  private List<String> keys() {
    String own = table.spec().key();
    if (!request.has("IndexName")) {
      return List.of(own);
    }
    var index = table.spec().index(request.path("IndexName").asText());
    return index.sortKey().isEmpty() || index.sortKey().equals(own)
        ? List.of(index.partitionKey(), own)
        : List.of(index.partitionKey(), index.sortKey(), own);
  }

  private ObjectNode position(ObjectNode item) {
    var position = JsonNodeFactory.instance.objectNode();
    keys().forEach(key -> position.set(key, item.path(key)));
    return position;
  }
}
