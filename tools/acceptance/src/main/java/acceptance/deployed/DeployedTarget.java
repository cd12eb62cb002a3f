package acceptance.deployed;

import acceptance.Target;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CloudFormationException;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Stack;

/**
 * A place used as AWS is used: CloudFormation finds the deployed stacks, and time passes by itself.
 */
public abstract class DeployedTarget implements Target {
  /** Outputs change only with a deployment, and CloudFormation allows few calls per second. */
  private final Map<String, Map<String, String>> outputs = new ConcurrentHashMap<>();

  private @Nullable CloudFormationClient cloudFormation;

  /** Configures a client for this place; unconfigured, it calls AWS. */
  protected abstract void direct(AwsClientBuilder<?, ?> builder);

  @Override
  public final <C, B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>> C client(
      B builder) {
    direct(builder);
    return builder.httpClientBuilder(UrlConnectionHttpClient.builder()).build();
  }

  /** The outputs of a stack whose deployment succeeded. */
  @Override
  public final Map<String, String> outputs(String stack) {
    Map<String, String> known = outputs.get(stack);
    if (known != null) {
      return known;
    }
    Map<String, String> found = describe(stack);
    if (!found.isEmpty()) {
      outputs.put(stack, found);
    }
    return found;
  }

  /** Nothing makes time pass faster here, so polling waits for a second. */
  @Override
  public final void hurry(Duration time) {
    passTime(Duration.ofSeconds(1));
  }

  @Override
  public final void passTime(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * An alarm on a queue's metric may take this long: a queue that was idle for hours reports late
   * (Amazon SQS Developer Guide, "Available CloudWatch metrics for Amazon SQS").
   */
  @Override
  public Duration patience() {
    return Duration.ofMinutes(20);
  }

  @Override
  public void close() {
    if (cloudFormation != null) {
      cloudFormation.close();
    }
  }

  private Map<String, String> describe(String name) {
    try {
      return cloudFormation().describeStacks(s -> s.stackName(name)).stacks().stream()
          .filter(DeployedTarget::stands)
          .flatMap(stack -> stack.outputs().stream())
          .collect(Collectors.toUnmodifiableMap(Output::outputKey, Output::outputValue));
    } catch (CloudFormationException e) {
      if (Objects.requireNonNullElse(e.getMessage(), "").contains("does not exist")) {
        return Map.of();
      }
      throw e;
    }
  }

  private static boolean stands(Stack stack) {
    return stack.stackStatusAsString().matches("(CREATE|UPDATE|UPDATE_ROLLBACK)_COMPLETE");
  }

  private synchronized CloudFormationClient cloudFormation() {
    if (cloudFormation == null) {
      cloudFormation = client(CloudFormationClient.builder());
    }
    return cloudFormation;
  }
}
