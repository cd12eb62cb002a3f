package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * DynamoDB's operations. A call takes effect at one moment; a transaction holds its items from its
 * arrival until then, and what meets it there is refused (DynamoDB Developer Guide, "Transaction
 * conflict handling in DynamoDB").
 */
public final class SimulatedTables {
  private final Map<String, SimulatedTable> tables = new TreeMap<>();
  private final Set<String> held = new HashSet<>();
  private final Set<String> doneTokens = new HashSet<>();
  private final List<Consumer<TableCall>> watchers = new ArrayList<>();

  public void add(SimulatedTable table) {
    tables.put(table.spec().name(), table);
  }

  public Collection<SimulatedTable> all() {
    return tables.values();
  }

  public SimulatedTable named(String name) {
    var table = tables.get(name);
    if (table == null) {
      throw AwsRefusal.of(400, "ResourceNotFoundException", "There is no table " + name);
    }
    return table;
  }

  /** The names of the tables that a request is about. */
  public static Set<String> namesIn(JsonNode request) {
    var names = new HashSet<String>();
    request.findValues("TableName").forEach(name -> names.add(name.asText()));
    request.path("RequestItems").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Called when a transaction arrives; returns what it holds, for {@link #release}. */
  public Set<String> hold(String operation, JsonNode request) {
    if (!operation.equals("TransactWriteItems")) {
      return Set.of();
    }
    var keys = keysIn(request);
    if (keys.stream().anyMatch(held::contains)) {
      throw canceled(
          keysInOrder(request).stream()
              .map(key -> held.contains(key) ? "TransactionConflict" : "None")
              .toList());
    }
    held.addAll(keys);
    return keys;
  }

  public void release(Set<String> keys) {
    held.removeAll(keys);
  }

  /** Tells of every call that takes effect or is refused then. */
  public void watch(Consumer<TableCall> watcher) {
    watchers.add(watcher);
  }

  /** Does what is asked, now. */
  public ObjectNode call(String operation, JsonNode request) {
    return call(operation, request, Duration.ZERO);
  }

  /** Whether a call reads what may be some time old (Developer Guide, "Read consistency"). */
  public static boolean readsEventually(String operation, JsonNode request) {
    return switch (operation) {
      case "GetItem" -> !request.path("ConsistentRead").asBoolean();
      case "BatchGetItem" ->
          request.path("RequestItems").valueStream().anyMatch(one -> !isConsistent(one));
      default -> false;
    };
  }

  private static boolean isConsistent(JsonNode read) {
    return read.path("ConsistentRead").asBoolean();
  }

  /**
   * Answers.
   *
   * @param age how old what is read may be, unless the call asks for what is there now
   */
  public ObjectNode call(String operation, JsonNode request, Duration age) {
    try {
      var answer = answer(operation, request, age);
      watchers.forEach(w -> w.accept(new TableCall(operation, request, "", answer)));
      return answer;
    } catch (AwsRefusal e) {
      watchers.forEach(w -> w.accept(new TableCall(operation, request, e.code(), e.body())));
      throw e;
    }
  }

  private ObjectNode answer(String operation, JsonNode request, Duration age) {
    return switch (operation) {
      case "GetItem" -> get(request, age);
      case "BatchGetItem" -> batchGet(request, age);
      case "PutItem" -> put(request);
      case "DeleteItem" -> delete(request);
      case "UpdateItem" -> update(request);
      case "Query" -> new Queries(table(request), request).query();
      case "Scan" -> new Queries(table(request), request).scan();
      case "TransactWriteItems" -> transact(request);
      default ->
          throw new IllegalArgumentException(
              "The search does not know DynamoDB's operation " + operation + " yet");
    };
  }

  private SimulatedTable table(JsonNode request) {
    return named(request.path("TableName").asText());
  }

  private ObjectNode get(JsonNode request, Duration age) {
    var table = table(request);
    var answer = empty();
    var item = find(table, request.path("Key"), request, age);
    if (item != null) {
      answer.set("Item", item);
    }
    return answer;
  }

  /** It always processes all keys. */
  private static @Nullable ObjectNode find(
      SimulatedTable table, JsonNode key, JsonNode read, Duration age) {
    return isConsistent(read) ? table.find(table.keyOf(key)) : table.find(table.keyOf(key), age);
  }

  private ObjectNode batchGet(JsonNode request, Duration age) {
    var answer = empty();
    var responses = answer.putObject("Responses");
    request
        .path("RequestItems")
        .propertyStream()
        .forEach(
            asked -> {
              var table = named(asked.getKey());
              var found = responses.putArray(asked.getKey());
              for (var key : asked.getValue().path("Keys")) {
                Optional.ofNullable(find(table, key, asked.getValue(), age)).ifPresent(found::add);
              }
            });
    answer.putObject("UnprocessedKeys");
    return answer;
  }

  private ObjectNode put(JsonNode request) {
    var table = table(request);
    var key = table.keyOf(request.path("Item"));
    requireFree(table, key);
    requireCondition(table, key, request);
    table.write(key, Values.storedItem(request.path("Item")));
    return empty();
  }

  private ObjectNode delete(JsonNode request) {
    var table = table(request);
    var key = table.keyOf(request.path("Key"));
    requireFree(table, key);
    requireCondition(table, key, request);
    table.write(key, null);
    return empty();
  }

  private ObjectNode update(JsonNode request) {
    var table = table(request);
    var key = table.keyOf(request.path("Key"));
    requireFree(table, key);
    requireCondition(table, key, request);
    var before = table.find(key);
    var start = before == null ? (ObjectNode) request.path("Key").deepCopy() : before;
    table.write(key, Updates.applied(request, start));
    return empty();
  }

  private void requireFree(SimulatedTable table, String key) {
    if (held.contains(held(table, key))) {
      throw AwsRefusal.of(
          400, "TransactionConflictException", "Transaction is ongoing for the item");
    }
  }

  private static void requireCondition(SimulatedTable table, String key, JsonNode request) {
    if (!holds(table, key, request)) {
      var refusal =
          AwsRefusal.of(400, "ConditionalCheckFailedException", "The conditional request failed");
      boolean old = request.path("ReturnValuesOnConditionCheckFailure").asText().equals("ALL_OLD");
      throw old ? refusal.with("Item", table.find(key)) : refusal;
    }
  }

  private static boolean holds(SimulatedTable table, String key, JsonNode request) {
    var item = table.find(key);
    String condition = request.path("ConditionExpression").asText("");
    return condition.isEmpty()
        || TableCondition.holds(condition, request, item == null ? empty() : item);
  }

  private ObjectNode transact(JsonNode request) {
    String token = request.path("ClientRequestToken").asText("");
    if (!token.isEmpty() && doneTokens.contains(token)) {
      return empty();
    }
    var parts = parts(request);
    var reasons =
        parts.stream()
            .map(
                part ->
                    holds(part.table, part.key, part.request) ? "None" : "ConditionalCheckFailed")
            .toList();
    if (reasons.stream().anyMatch(reason -> !reason.equals("None"))) {
      throw canceled(reasons);
    }
    for (var part : parts) {
      if (!part.kind.equals("ConditionCheck")) {
        part.table.write(
            part.key,
            part.kind.equals("Put") ? Values.storedItem(part.request.path("Item")) : null);
      }
    }
    doneTokens.add(token);
    return empty();
  }

  private record Part(String kind, SimulatedTable table, String key, JsonNode request) {}

  private List<Part> parts(JsonNode request) {
    return StreamSupport.stream(request.path("TransactItems").spliterator(), false)
        .map(this::part)
        .toList();
  }

  private Part part(JsonNode item) {
    String kind = item.fieldNames().next();
    if (!Set.of("Put", "Delete", "ConditionCheck").contains(kind)) {
      throw new IllegalArgumentException(
          "The search does not know a transaction's " + kind + " yet");
    }
    var request = item.path(kind);
    var table = table(request);
    return new Part(
        kind, table, table.keyOf(request.path(kind.equals("Put") ? "Item" : "Key")), request);
  }

  private Set<String> keysIn(JsonNode request) {
    return Set.copyOf(new HashSet<>(keysInOrder(request)));
  }

  private List<String> keysInOrder(JsonNode request) {
    return parts(request).stream().map(part -> held(part.table, part.key)).toList();
  }

  private static String held(SimulatedTable table, String key) {
    return table.spec().name() + "/" + key;
  }

  private static AwsRefusal canceled(List<String> reasons) {
    ArrayNode codes = JsonNodeFactory.instance.arrayNode();
    reasons.forEach(reason -> codes.addObject().put("Code", reason));
    return AwsRefusal.of(
            400,
            "TransactionCanceledException",
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons)
        .with("CancellationReasons", codes);
  }

  private static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
