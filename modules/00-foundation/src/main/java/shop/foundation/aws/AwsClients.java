package shop.foundation.aws;

import java.time.Duration;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * SDK clients that start fast: TLS by the Common Runtime, credentials and region straight from the
 * environment that Lambda gives, nothing looked for elsewhere (AWS SDK for Java 2.x Developer
 * Guide, "Reduce SDK startup time for AWS Lambda"). Build them in a handler's constructor: it runs
 * in Lambda's INIT phase.
 */
public final class AwsClients {
  private static final Duration ATTEMPT = Duration.ofSeconds(2);
  private static final Duration ALL_ATTEMPTS = Duration.ofSeconds(8);

  private AwsClients() {}

  /** For example {@code client(DynamoDbClient.builder())}. */
  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder) {
    return builder
        .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
        .region(Region.of(Settings.required("AWS_REGION")))
        .httpClientBuilder(AwsCrtHttpClient.builder())
        .overrideConfiguration(o -> o.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(ALL_ATTEMPTS))
        .build();
  }
}
