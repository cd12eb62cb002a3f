package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import localcloud.assembly.Resource;
import localcloud.report.DeploymentException;
import localcloud.template.Evaluation;
import localcloud.template.TemplateContext;

/** A stack's template, resolved step by step as its resources are deployed. */
final class Declarations {
  private final ResourceActions actions;
  private final DeployedStack stack;
  private final DeployedStacks stacks;
  private final Evaluation evaluation;

  /**
   * @param stack what is deployed so far, with the new template
   */
  Declarations(
      ResourceActions actions, DeployedStack stack, TemplateContext cloud, DeployedStacks stacks) {
    this.actions = actions;
    this.stack = stack;
    this.stacks = stacks;
    this.evaluation = new Evaluation(stack.stack().template(), new StackContext(cloud, stack));
  }

  /** The resources, each after those it mentions. */
  List<Resource> inOrder() {
    evaluation.checkParameters();
    return DependencyOrder.of(evaluation.resources());
  }

  /**
   * @param life the number of the resource among those that have had this logical id
   */
  Declared declare(Resource resource, int life) {
    JsonNode properties =
        actions.explain(
            resource.stack(), resource.logicalId(), () -> evaluation.properties(resource));
    return new Declared(
        resource.stack(),
        resource.logicalId(),
        resource.type(),
        properties,
        stack.stack()::asset,
        life);
  }

  /**
   * Makes the stack's current outputs and exports visible to others.
   *
   * @throws DeploymentException when another stack uses or already has one of the exports
   */
  void publish() {
    Map<String, String> outputs = evaluation.outputs();
    Map<String, String> exports = evaluation.exports();
    ExportCheck.check(stack, exports, stacks);
    stack.outputs().clear();
    stack.outputs().putAll(outputs);
    stack.exports().clear();
    stack.exports().putAll(exports);
  }
}
