package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies that resources of one kind were given, for whoever decides on access. A resource has
 * one, the last.
 */
public final class ResourcePolicies {
  private record Held(String givenBy, JsonNode document) {}

  private final Map<String, Held> byResource = new ConcurrentHashMap<>();

  public Optional<JsonNode> of(String resource) {
    return Optional.ofNullable(byResource.get(resource)).map(Held::document);
  }

  /**
   * @param givenBy by which it is taken back
   */
  public void put(String resource, String givenBy, JsonNode document) {
    byResource.put(resource, new Held(givenBy, document));
  }

  /** From every resource that still has it. */
  public void takeBack(String givenBy) {
    byResource.values().removeIf(held -> held.givenBy().equals(givenBy));
  }

  public void forget(String resource) {
    byResource.remove(resource);
  }
}
