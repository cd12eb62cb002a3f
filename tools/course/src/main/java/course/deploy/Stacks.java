package course.deploy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
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
    try {
      return cloudFormation.describeStacks(s -> s.stackName(name)).stacks().stream()
          .map(stack -> stack.stackStatusAsString())
          .findFirst();
    } catch (CloudFormationException e) {
      if (Objects.requireNonNullElse(e.getMessage(), "").contains("does not exist")) {
        return Optional.empty();
      }
      throw e;
    }
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
