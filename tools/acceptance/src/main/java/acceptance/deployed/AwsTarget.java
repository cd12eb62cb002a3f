package acceptance.deployed;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import localcloud.assembly.CloudAssembly;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The shop as deployed to an account. Region, credentials and endpoint are those that the SDK finds
 * itself: {@code AWS_PROFILE}, {@code AWS_REGION}, {@code AWS_ENDPOINT_URL} and so on (AWS SDKs and
 * Tools Reference Guide, "Settings reference"). This class deploys nothing.
 */
public final class AwsTarget extends DeployedTarget {

  @Override
  public String name() {
    return "aws";
  }

  @Override
  public void start() {
    try (StsClient sts = client(StsClient.builder())) {
      sts.getCallerIdentity();
    } catch (SdkException e) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "AWS cannot be reached: %s Name a region and credentials, such as AWS_REGION and"
                  + " AWS_PROFILE.",
              e.getMessage()),
          e);
    }
  }

  /** Checks that the stacks of the assembly are already deployed. */
  @Override
  public void deploy(Path cdkOut) {
    List<String> missing =
        CloudAssembly.read(cdkOut).stacks().stream()
            .map(stack -> stack.name())
            .filter(stack -> outputs(stack).isEmpty())
            .toList();
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "These stacks are missing or failed: %s. Deploy them: npx cdk deploy --all",
              String.join(", ", missing)));
    }
  }

  @Override
  protected void direct(AwsClientBuilder<?, ?> builder) {
    // The SDK's own defaults point to AWS.
  }
}
