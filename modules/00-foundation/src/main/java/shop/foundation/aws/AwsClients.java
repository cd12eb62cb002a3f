package shop.foundation.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * SDK clients that start fast: TLS from the Common Runtime, credentials and region straight from
 * Lambda's environment variables, no search anywhere else (AWS SDK for Java 2.x Developer Guide,
 * "Reduce SDK startup time for AWS Lambda"). Build them in a handler's constructor: it runs in
 * Lambda's INIT phase.
 */
public final class AwsClients {
  /** How long a call may take, all attempts together. */
  public static final Duration LONGEST_CALL = Duration.ofSeconds(6);

  private static final Duration ATTEMPT = Duration.ofSeconds(2);

  private AwsClients() {}

  /** For example {@code client(DynamoDbClient.builder())}. */
  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder) {
    return builder
        .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
        .region(Region.of(Settings.required("AWS_REGION")))
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .overrideConfiguration(AwsClients::limitCalls)
        .build();
  }

  /** How long a call may take and what is tried again, whatever the client calls. */
  public static void limitCalls(ClientOverrideConfiguration.Builder calls) {
    calls
        .apiCallAttemptTimeout(ATTEMPT)
        .apiCallTimeout(LONGEST_CALL)
        .retryStrategy(AwsClients::waitForTransactions);
  }

  /**
   * Retries a write that was refused because of a transaction on the same item; by default, the SDK
   * does not (DynamoDB Developer Guide, "Transaction conflict handling in DynamoDB"). A moment
   * later the item is free, and the write's condition decides.
   */
  private static void waitForTransactions(RetryStrategy.Builder<?, ?> retries) {
    retries.retryOnException(TransactionConflictException.class);
  }
}
