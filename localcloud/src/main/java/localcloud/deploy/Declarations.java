package localcloud.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import localcloud.assembly.Resource;
import localcloud.report.DeploymentException;
import localcloud.template.Evaluation;
import localcloud.template.TemplateContext;

/** A stack's template, resolved step by step while its resources come to stand. */
final class Declarations {
  private final ResourceActions actions;
  private final DeployedStack stack;
  private final DeployedStacks stacks;
  private final Evaluation evaluation;

  /**
   * @param stack what stands so far, with the template to come
   */
  Declarations(
      ResourceActions actions, DeployedStack stack, TemplateContext cloud, DeployedStacks stacks) {
    this.actions = actions;
    this.stack = stack;
    this.stacks = stacks;
    this.evaluation = new Evaluation(stack.stack().template(), new StackContext(cloud, stack));
  }

  /** Each resource behind those it mentions. */
  List<Resource> inOrder() {
    evaluation.checkParameters();
    return DependencyOrder.of(evaluation.resources());
  }

  /**
   * @param life which of the resources that have stood in its place
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
   * Tells the outside what the stack's outputs are now.
   *
   * @throws DeploymentException when other stacks forbid it
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
