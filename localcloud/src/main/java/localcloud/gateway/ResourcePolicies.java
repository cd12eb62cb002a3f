package localcloud.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies attached to resources of one kind, used to decide on access. A resource has one
 * policy: the last it was given.
 */
public final class ResourcePolicies {
  private record Held(String givenBy, JsonNode document) {}

  private final Map<String, Held> byResource = new ConcurrentHashMap<>();

  public Optional<JsonNode> of(String resource) {
    return Optional.ofNullable(byResource.get(resource)).map(Held::document);
  }

  /**
   * @param givenBy identifies who attached it, so it can be removed later
   */
  public void put(String resource, String givenBy, JsonNode document) {
    byResource.put(resource, new Held(givenBy, document));
  }

  /** Removes the policy from every resource that still has it. */
  public void takeBack(String givenBy) {
    byResource.values().removeIf(held -> held.givenBy().equals(givenBy));
  }

  public void forget(String resource) {
    byResource.remove(resource);
  }
}
