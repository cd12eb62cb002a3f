package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import localcloud.gateway.AwsException;
import localcloud.template.PropertyPath;

/** The resource types that the services provide. */
final class ResourceTypes {
  private final Map<String, ResourceType> byName;
  private final PropertyRules rules;

  ResourceTypes(Collection<ResourceType> types, PropertyRules rules) {
    this.rules = rules;
    byName = types.stream().collect(Collectors.toMap(ResourceType::name, Function.identity()));
  }

  /** All of them, by name. */
  List<ResourceType> all() {
    return byName.values().stream().sorted(Comparator.comparing(ResourceType::name)).toList();
  }

  /**
   * What is wrong with a resource's properties, as CloudFormation says it; empty if nothing is.
   *
   * @param properties a null stands for a value that is not known yet
   */
  Optional<String> refusal(String type, String logicalId, JsonNode properties) {
    Set<String> supported = get(type).properties();
    List<String> broken =
        rules.broken(
            type, path -> new PropertyPath(path, false).isCoveredBy(supported), properties);
    return broken.isEmpty()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Properties validation failed for resource %s with message: [%s]",
                logicalId,
                String.join(", ", broken)));
  }

  /**
   * The type of a resource, all of whose values are known now.
   *
   * @throws AwsException when one of them is beyond what it may be
   */
  ResourceType check(Declared wanted) {
    refusal(wanted.type(), wanted.logicalId(), wanted.properties())
        .ifPresent(
            reason -> {
              throw AwsException.validation(reason);
            });
    return get(wanted.type());
  }

  /** The same types, whatever the values are. */
  ResourceTypes unruled() {
    return new ResourceTypes(byName.values(), PropertyRules.NONE);
  }

  Optional<ResourceType> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  ResourceType get(String name) {
    return find(name).orElseThrow(() -> new IllegalArgumentException("No such type: " + name));
  }
}
