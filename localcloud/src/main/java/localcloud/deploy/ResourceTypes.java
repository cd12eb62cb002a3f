package localcloud.deploy;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types that the services provide. */
final class ResourceTypes {
  private final Map<String, ResourceType> byName;

  ResourceTypes(Collection<ResourceType> types) {
    byName = types.stream().collect(Collectors.toMap(ResourceType::name, Function.identity()));
  }

  /** All of them, by name. */
  List<ResourceType> all() {
    return byName.values().stream().sorted(Comparator.comparing(ResourceType::name)).toList();
  }

  Optional<ResourceType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  ResourceType get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No such type: " + name));
  }
}
