package course.deploy;

import course.run.Failure;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;

/** A shop that stands on AWS or on the running local cloud, found by the outputs of its stacks. */
public record DeployedShop(DeploymentTarget target, DeploymentStage stage) {

  /**
   * Asks first who calls.
   *
   * @throws Failure if AWS does not know the caller
   */
  public static DeployedShop find(DeploymentTarget.Name on, DeploymentStage stage, Path root) {
    DeploymentTarget target = DeploymentTarget.of(on, root);
    Account.of(target);
    return new DeployedShop(target, stage);
  }

  /** A client of the place where it stands. */
  public <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(B builder) {
    return target.client(builder);
  }

  /**
   * Says for example what the table of {@code BasketStack} is called.
   *
   * @throws Failure if there is no such stack, or if the caller may not look at it
   */
  public String output(String stack, String name) {
    String full = stage == DeploymentStage.dev ? stack : stack + "-" + stage;
    String value = outputs(full).get(name);
    if (value == null) {
      throw new Failure(
          String.format(
              Locale.ROOT,
              "There is no shop of stage %s: %s has no output %s in %s.",
              stage,
              full,
              name,
              Account.of(target)),
          "Deploy it (./course up, or ./course deploy), or name the right --stage, or set the"
              + " account and region where it stands: AWS_PROFILE=… AWS_REGION=…");
    }
    return value;
  }

  private Map<String, String> outputs(String stack) {
    try (Stacks stacks = new Stacks(target)) {
      return stacks.outputs(stack);
    } catch (SdkException e) {
      throw new Failure(
          "CloudFormation does not say what is in " + stack + ": " + e.getMessage(),
          "It needs the permission cloudformation:DescribeStacks.",
          e);
    }
  }
}
