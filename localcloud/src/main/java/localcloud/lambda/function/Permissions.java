package localcloud.lambda.function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.gateway.Json;

/** The functions' resource policies, which say who else may invoke them. */
public final class Permissions {
  private final Map<String, Map<String, JsonNode>> statements = new ConcurrentHashMap<>();

  /** The policy statements of a function, in IAM's form; empty for an unknown function. */
  public List<JsonNode> of(String function) {
    return List.copyOf(statements.getOrDefault(FunctionNames.plain(function), Map.of()).values());
  }

  public void put(String function, String id, JsonNode statement) {
    statements.computeIfAbsent(function, key -> new ConcurrentHashMap<>()).put(id, statement);
  }

  public void remove(String function, String id) {
    statements.getOrDefault(function, new ConcurrentHashMap<>()).remove(id);
  }

  public JsonNode document(String function) {
    ArrayNode all = Json.array().addAll(of(function));
    return Json.object().put("Version", "2012-10-17").put("Id", "default").set("Statement", all);
  }
}
