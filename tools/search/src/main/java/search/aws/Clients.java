package search.aws;

import java.net.URI;
import java.time.Duration;
import search.lambda.SimulatedInvocation;
import search.time.Simulation;
import search.time.Strand;
import shop.foundation.aws.AwsClients;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** The SDK's own clients with the shop's timeouts and retries, in simulated time. */
public final class Clients {
  /** Nobody looks at a signature here, and it takes its time. */
  private static final AwsCredentialsProvider NOBODY = AnonymousCredentialsProvider.create();

  private static final URI NOWHERE = URI.create("https://aws.invalid");

  /** Of the SDK's default for DynamoDB; without its random jitter. */
  private static final Duration FIRST_WAIT = Duration.ofMillis(25);

  private Clients() {}

  /** For example {@code client(DynamoDbClient.builder(), time, http)}. */
  public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(
      B builder, Simulation time, AwsHttp http) {
    return builder
        .credentialsProvider(NOBODY)
        .region(Region.of(SimulatedInvocation.REGION))
        .endpointOverride(NOWHERE)
        .httpClient(http)
        .overrideConfiguration(calls -> simulate(calls, time))
        .build();
  }

  private static void simulate(ClientOverrideConfiguration.Builder calls, Simulation time) {
    AwsClients.limitCalls(calls);
    calls.scheduledExecutorService(new SimulatedTimers(time));
    var ofTheShop = calls.retryStrategyConfigurator();
    calls.retryStrategy(
        retries -> {
          ofTheShop.accept(retries);
          waitInSimulatedTime(retries);
        });
  }

  /** The SDK sleeps on its caller's thread; that has already waited here when it does. */
  private static void waitInSimulatedTime(RetryStrategy.Builder<?, ?> retries) {
    retries
        .backoffStrategy(Clients::waited)
        .throttlingBackoffStrategy(attempt -> waited(attempt + 3));
  }

  private static Duration waited(int attempt) {
    SimulatedInvocation.current();
    Strand.current().sleep(FIRST_WAIT.multipliedBy(1L << Math.min(attempt - 1, 9)));
    return Duration.ZERO;
  }
}
