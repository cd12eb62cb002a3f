package localcloud.deploy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import localcloud.assembly.Resource;
import localcloud.assembly.TemplateException;
import localcloud.gateway.Json;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;
import localcloud.template.Evaluation;
import localcloud.template.function.Mentions;

/** Finds everything in a stack that is not supported here, before anything is created. */
final class Preflight {
  private final ResourceTypes types;
  private final List<Problem> problems = new ArrayList<>();

  Preflight(ResourceTypes types) {
    this.types = types;
  }

  void inspect(Evaluation stack) {
    List<Resource> resources = stack.resources();
    resources.forEach(resource -> inspect(resource, stack));
    DependencyOrder.of(resources);
  }

  void finish() {
    if (!problems.isEmpty()) {
      throw new DeploymentException(problems);
    }
  }

  private void inspect(Resource resource, Evaluation stack) {
    types
        .find(resource.type())
        .ifPresentOrElse(
            type -> {
              inspectProperties(resource, type, stack);
              inspectValues(resource, type, stack);
            },
            () -> report(resource, "", "the type " + resource.type() + " is not supported here"));
    for (String function : stack.unsupportedFunctions(resource)) {
      report(resource, "", "the intrinsic function " + function + " is not supported here");
    }
    for (String name : Mentions.of(resource)) {
      if (!stack.knows(name)) {
        report(resource, "", "it refers to " + name + ", which the template does not declare");
      }
    }
  }

  private void inspectProperties(Resource resource, ResourceType type, Evaluation stack) {
    stack.propertyPaths(resource).stream()
        .filter(path -> !path.isCoveredBy(type.properties()))
        .forEach(
            path ->
                report(
                    resource,
                    path.path(),
                    "this property of " + type.name() + " is not supported here"));
  }

  private void inspectValues(Resource resource, ResourceType type, Evaluation stack) {
    ObjectNode known = Json.object();
    List<String> names = new ArrayList<>();
    resource.properties().fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      try {
        known.set(name, stack.property(resource, name));
      } catch (TemplateException e) {
        // It refers to something that does not exist yet, so only the deployment can tell.
      }
    }
    type.refusal(known).ifPresent(reason -> report(resource, "", reason));
    types
        .refusal(type.name(), resource.logicalId(), stack.known(resource))
        .ifPresent(reason -> report(resource, "", reason));
  }

  private void report(Resource resource, String property, String reason) {
    problems.add(new Problem(resource.stack(), resource.logicalId(), property, reason));
  }
}
