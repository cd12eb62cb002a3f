package course.deploy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackResourceSummary;

/** What CloudFormation says about stacks. */
final class Stacks implements AutoCloseable {
  /** The stack that {@code cdk bootstrap} creates, once in each account and region. */
  static final String TOOLKIT = "CDKToolkit";

  private final CloudFormationClient cloudFormation;

  Stacks(DeploymentTarget target) {
    this.cloudFormation = target.client(CloudFormationClient.builder());
  }

  /** Those of the given stacks that exist, in any state. */
  List<String> standing(List<String> names) {
    return names.stream().filter(name -> status(name).isPresent()).toList();
  }

  Optional<String> status(String name) {
    return describe(name).stream().map(Stack::stackStatusAsString).findFirst();
  }

  private List<Stack> describe(String name) {
    try {
      return cloudFormation.describeStacks(s -> s.stackName(name)).stacks();
    } catch (CloudFormationException e) {
      if (Objects.requireNonNullElse(e.getMessage(), "").contains("does not exist")) {
        return List.of();
      }
      throw e;
    }
  }

  /** Those of a stack by name; none if it does not exist. */
  Map<String, String> outputs(String name) {
    return describe(name).stream()
        .flatMap(stack -> stack.outputs().stream())
        .collect(Collectors.toMap(Output::outputKey, Output::outputValue));
  }

  List<StackResourceSummary> resources(String stack) {
    return cloudFormation
        .listStackResourcesPaginator(s -> s.stackName(stack))
        .stackResourceSummaries()
        .stream()
        .toList();
  }

  @Override
  public void close() {
    cloudFormation.close();
  }
}
