package localcloud.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import localcloud.assembly.Resource;
import localcloud.assembly.TemplateException;
import localcloud.report.Change;
import localcloud.template.Evaluation;
import localcloud.template.TemplateContext;

/** Works out what a deployment would change, without changing anything. */
final class StackPlan {
  private final DeployedStack stack;
  private final Evaluation evaluation;

  /**
   * @param stack what is deployed so far, with the new template
   */
  StackPlan(DeployedStack stack, TemplateContext cloud) {
    this.stack = stack;
    this.evaluation = new Evaluation(stack.stack().template(), new StackContext(cloud, stack));
  }

  List<PlannedChange> changes() {
    evaluation.checkParameters();
    List<PlannedChange> changes = new ArrayList<>();
    Map<String, Running> gone = new TreeMap<>(stack.resources());
    for (Resource resource : evaluation.resources()) {
      Running existing = gone.remove(resource.logicalId());
      if (existing == null) {
        changes.add(
            new PlannedChange(
                Change.CREATED, resource.logicalId(), resource.type(), "", List.of()));
      } else {
        List<String> properties = changed(resource, existing.declared());
        if (!properties.isEmpty() || !existing.declared().type().equals(resource.type())) {
          changes.add(planned(Change.UPDATED, existing, properties));
        }
      }
    }
    gone.values().forEach(running -> changes.add(planned(Change.DELETED, running, List.of())));
    return changes;
  }

  private List<String> changed(Resource resource, Declared existing) {
    Set<String> names = new TreeSet<>();
    resource.properties().fieldNames().forEachRemaining(names::add);
    existing.properties().fieldNames().forEachRemaining(names::add);
    return names.stream().filter(name -> differs(name, resource, existing)).toList();
  }

  private boolean differs(String name, Resource resource, Declared existing) {
    try {
      return !evaluation.property(resource, name).equals(existing.properties().path(name));
    } catch (TemplateException e) {
      // It refers to something that does not exist yet, so it differs from what is deployed.
      return true;
    }
  }

  private static PlannedChange planned(Change change, Running running, List<String> properties) {
    return new PlannedChange(
        change,
        running.declared().logicalId(),
        running.declared().type(),
        running.deployed().physicalId(),
        properties);
  }
}
