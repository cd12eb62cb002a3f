package course.deploy;

import course.run.Failure;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;

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
   * @throws Failure if there is no such stack
   */
  public String output(String stack, String name) {
    String full = stage == DeploymentStage.dev ? stack : stack + "-" + stage;
    try (Stacks stacks = new Stacks(target)) {
      Map<String, String> outputs = stacks.outputs(full);
      String value = outputs.get(name);
      if (value == null) {
        throw new Failure(
            String.format(Locale.ROOT, "There is no shop: %s has no output %s.", full, name),
            "Deploy it (./course up, or ./course deploy), or name the right --stage.");
      }
      return value;
    }
  }
}
