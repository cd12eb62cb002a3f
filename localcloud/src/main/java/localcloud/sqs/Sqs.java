package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import localcloud.deploy.ResourcePolicyType;
import localcloud.deploy.ResourceType;
import localcloud.engine.HttpEngine;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Reply;
import localcloud.gateway.ResourcePolicies;
import localcloud.gateway.Service;
import localcloud.time.ClockHistory;
import localcloud.time.MovableClock;
import org.jspecify.annotations.Nullable;

/**
 * Amazon SQS in the local cloud. Visibility timeouts, delays, long polls and the retention period
 * follow the movable clock.
 */
public final class Sqs implements AutoCloseable {
  private final MovableClock clock;
  private final MessageAges ages;
  private final ResourcePolicies policies = new ResourcePolicies();
  private final ElasticMq engine;
  private final SqsService service;

  private Sqs(MovableClock clock, int endpointPort, @Nullable Path dataDir) {
    this.clock = clock;
    this.ages = new MessageAges(new ClockHistory(clock));
    this.engine = new ElasticMq(clock, endpointPort, ages, dataDir);
    HttpEngine http = new HttpEngine(engine.address());
    KeptAttributes kept =
        new KeptAttributes(dataDir == null ? null : dataDir.resolve("attributes.json"));
    this.service = new SqsService(http, engine, kept, policies, new Retention(kept, ages, clock));
    clock.onAdvance(engine::nudge);
  }

  /**
   * @param endpointPort the port of the local cloud's endpoint, used in queue URLs
   * @param dataDir where queues and messages are kept; in memory if null. A JVM can use only one at
   *     a time.
   */
  public static Sqs start(MovableClock clock, int endpointPort, @Nullable Path dataDir) {
    return new Sqs(clock, endpointPort, dataDir);
  }

  public Service service() {
    return service;
  }

  /** Answers a call that nobody has made: it passes no checkpoint and leaves no trace. */
  public Reply look(Call call) {
    try {
      return service.answer(call);
    } catch (AwsException e) {
      return Reply.error(e);
    }
  }

  public List<ResourceType> resourceTypes() {
    return List.of(
        new QueueType(service),
        new ResourcePolicyType("AWS::SQS::QueuePolicy", "Queues", QueueNames::ofUrl, policies));
  }

  /** The policy documents on a queue; empty if only its own account may use it. */
  public List<JsonNode> policiesOf(String queueArn) {
    return policies.of(QueueNames.ofArn(queueArn)).stream().toList();
  }

  /** The metric ApproximateAgeOfOldestMessage of a queue; zero if the queue is empty. */
  public Duration ageOfOldestMessage(String queueName) {
    return ages.oldest(queueName)
        .map(sent -> Duration.between(sent, clock.instant()))
        .orElse(Duration.ZERO);
  }

  @Override
  public void close() {
    engine.close();
  }
}
