package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.template.Evaluation;
import localcloud.template.Resource;
import localcloud.template.Surroundings;

/**
 * Brings one stack to what its template says: first creates and updates, then deletes what is gone,
 * backwards. When something fails, what this run has created is deleted again; what it has updated
 * stays updated.
 */
final class StackDeployment {
  private final ResourceActions actions;
  private final DeployedStack stack;
  private final Evaluation evaluation;
  private final List<Running> created = new ArrayList<>();
  private final List<Running> replaced = new ArrayList<>();

  /**
   * @param stack what stands so far, with the template to come; changed with every step
   */
  StackDeployment(ResourceActions actions, DeployedStack stack, Surroundings cloud) {
    this.actions = actions;
    this.stack = stack;
    this.evaluation = new Evaluation(stack.stack().template(), new StackSurroundings(cloud, stack));
  }

  void run() {
    try {
      evaluation.checkParameters();
      List<Resource> wanted = DependencyOrder.of(evaluation.resources());
      Map<String, Running> gone = new LinkedHashMap<>(stack.resources());
      wanted.forEach(resource -> gone.remove(resource.logicalId()));
      wanted.forEach(this::bring);
      replaced.reversed().forEach(actions::delete);
      List.copyOf(gone.values()).reversed().forEach(this::remove);
      publish();
    } catch (RuntimeException e) {
      rollBack(e);
      throw e;
    }
  }

  private void bring(Resource resource) {
    String id = resource.logicalId();
    Running existing = stack.resources().get(id);
    if (existing != null && !existing.declared().type().equals(resource.type())) {
      replaced.add(existing);
      existing = null;
    }
    Declared declared = declare(resource);
    Running now;
    if (existing == null) {
      now = actions.create(declared, resource.retain());
      created.add(now);
    } else if (existing.declared().properties().equals(declared.properties())) {
      now = actions.keep(declared, existing, resource.retain());
    } else {
      now = actions.update(declared, existing, resource.retain());
    }
    stack.resources().remove(id);
    stack.resources().put(id, now);
  }

  private Declared declare(Resource resource) {
    JsonNode properties =
        actions.explain(
            resource.stack(), resource.logicalId(), () -> evaluation.properties(resource));
    return new Declared(
        resource.stack(), resource.logicalId(), resource.type(), properties, stack.stack()::asset);
  }

  private void remove(Running running) {
    actions.remove(running);
    stack.resources().remove(running.declared().logicalId());
  }

  private void publish() {
    Map<String, String> outputs = evaluation.outputs();
    Map<String, String> exports = evaluation.exports();
    stack.outputs().clear();
    stack.outputs().putAll(outputs);
    stack.exports().clear();
    stack.exports().putAll(exports);
  }

  private void rollBack(RuntimeException failure) {
    for (Running running : created.reversed()) {
      try {
        actions.rollBack(running);
        stack.resources().remove(running.declared().logicalId());
      } catch (DeploymentException e) {
        failure.addSuppressed(e);
      }
    }
  }
}
