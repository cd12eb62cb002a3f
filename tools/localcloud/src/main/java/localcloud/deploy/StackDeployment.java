package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.template.Evaluation;
import localcloud.template.Resource;
import localcloud.template.Surroundings;
import localcloud.template.TemplateException;

/**
 * Brings one stack to what its template says: first creates and updates, then deletes what is gone,
 * backwards. When something fails before anything is deleted, all is brought back to where it was.
 */
final class StackDeployment {
  private final ResourceActions actions;
  private final DeployedStack stack;
  private final Evaluation evaluation;
  private final Undo undo;
  private final List<Running> replaced = new ArrayList<>();

  /**
   * @param stack what stands so far, with the template to come; changed with every step
   */
  StackDeployment(ResourceActions actions, DeployedStack stack, Surroundings cloud) {
    this.actions = actions;
    this.stack = stack;
    this.evaluation = new Evaluation(stack.stack().template(), new StackSurroundings(cloud, stack));
    this.undo = new Undo(actions, stack.resources());
  }

  void run() {
    List<Running> gone = bringAll();
    replaced.reversed().forEach(actions::delete);
    gone.reversed().forEach(this::remove);
  }

  /** Gives the resources that the template does not have any more. */
  private List<Running> bringAll() {
    try {
      evaluation.checkParameters();
      List<Resource> wanted = DependencyOrder.of(evaluation.resources());
      Map<String, Running> gone = new LinkedHashMap<>(stack.resources());
      wanted.forEach(resource -> gone.remove(resource.logicalId()));
      wanted.forEach(this::bring);
      publish();
      return List.copyOf(gone.values());
    } catch (DeploymentException e) {
      actions.failed(e);
      undo.run(e);
      throw e;
    } catch (TemplateException e) {
      undo.run(e);
      throw e;
    }
  }

  private void bring(Resource resource) {
    String id = resource.logicalId();
    Running existing = stack.resources().get(id);
    Declared declared = declare(resource);
    Running now;
    if (existing == null) {
      now = create(declared, resource);
    } else if (!existing.declared().type().equals(resource.type())) {
      replaced.add(existing);
      undo.replaced(existing);
      now = create(declared, resource);
    } else if (existing.declared().properties().equals(declared.properties())) {
      now = actions.keep(declared, existing, resource.retain());
    } else {
      now = actions.update(declared, existing, resource.retain());
      undo.updated(existing, now);
    }
    stack.resources().remove(id);
    stack.resources().put(id, now);
  }

  private Running create(Declared declared, Resource resource) {
    Running now = actions.create(declared, resource.retain());
    undo.created(now);
    return now;
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
}
