package localcloud.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import localcloud.gateway.AwsException;

/** All buses; the one named {@code default} always exists. */
final class Buses {
  private final Map<String, Bus> byName = new ConcurrentSkipListMap<>();

  Buses() {
    byName.put(EventBridgeArns.DEFAULT_BUS, new Bus(EventBridgeArns.DEFAULT_BUS, ""));
  }

  List<Bus> all() {
    return List.copyOf(byName.values());
  }

  boolean has(String nameOrArn) {
    return byName.containsKey(EventBridgeArns.name(nameOrArn));
  }

  Bus get(String nameOrArn) {
    Bus bus = byName.get(EventBridgeArns.name(nameOrArn));
    if (bus == null) {
      throw AwsException.notFound(
          "Event bus " + EventBridgeArns.name(nameOrArn) + " does not exist.");
    }
    return bus;
  }

  /** The bus that a request names in EventBusName, or else the default bus. */
  Bus of(JsonNode input) {
    return get(input.path("EventBusName").asText(EventBridgeArns.DEFAULT_BUS));
  }

  void create(String name, String description) {
    if (byName.putIfAbsent(name, new Bus(name, description)) != null) {
      throw new AwsException(
          400, "ResourceAlreadyExistsException", "Event bus " + name + " already exists.");
    }
  }

  void describe(String name, String description) {
    byName.computeIfPresent(name, (key, bus) -> bus.described(description));
  }

  void delete(String name) {
    if (name.equals(EventBridgeArns.DEFAULT_BUS)) {
      throw AwsException.validation("Cannot delete event bus default.");
    }
    Bus bus = byName.get(name);
    if (bus != null && !bus.rules().isEmpty()) {
      throw AwsException.validation(
          "Event bus " + name + " has rules; delete them first: " + bus.rules().getFirst().name());
    }
    byName.remove(name);
  }
}
