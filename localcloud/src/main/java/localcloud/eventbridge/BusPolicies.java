package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The resource policies of the buses, statement by statement, for whoever decides on access. */
public final class BusPolicies {
  private final Map<String, Map<String, JsonNode>> byBus = new ConcurrentHashMap<>();

  /** The statements on a bus; none when only its own account may use it. */
  public List<JsonNode> of(String busArn) {
    return List.copyOf(byBus.getOrDefault(Arns.name(busArn), Map.of()).values());
  }

  void put(String bus, String id, JsonNode statement) {
    byBus.computeIfAbsent(bus, name -> new ConcurrentHashMap<>()).put(id, statement);
  }

  void remove(String id) {
    byBus.values().forEach(statements -> statements.remove(id));
  }
}
