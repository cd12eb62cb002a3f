package localcloud.deploy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.assembly.Resource;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;
import localcloud.template.function.Mentions;

/** Puts every resource after those it mentions and otherwise keeps the template's order. */
final class DependencyOrder {
  private final Map<String, Resource> byId = new LinkedHashMap<>();
  private final Map<String, Resource> ordered = new LinkedHashMap<>();
  private final Set<String> above = new LinkedHashSet<>();

  private DependencyOrder(List<Resource> resources) {
    resources.forEach(resource -> byId.put(resource.logicalId(), resource));
  }

  static List<Resource> of(List<Resource> resources) {
    DependencyOrder order = new DependencyOrder(resources);
    resources.forEach(order::place);
    return new ArrayList<>(order.ordered.values());
  }

  private void place(Resource resource) {
    String id = resource.logicalId();
    if (ordered.containsKey(id)) {
      return;
    }
    if (!above.add(id)) {
      List<String> circle = new ArrayList<>(above);
      circle.add(id);
      throw new DeploymentException(
          List.of(
              new Problem(
                  resource.stack(),
                  id,
                  "",
                  "resources depend on each other in a circle: "
                      + String.join(" -> ", circle.subList(circle.indexOf(id), circle.size())))));
    }
    Mentions.of(resource).stream()
        .map(byId::get)
        .filter(java.util.Objects::nonNull)
        .forEach(this::place);
    above.remove(id);
    ordered.put(id, resource);
  }
}
