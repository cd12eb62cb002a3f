package shop.basket.aws;

import static java.util.stream.Collectors.toSet;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.foundation.Timestamp;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * The function {@code basket-watch}: looks every minute how long the oldest checkout has waited for
 * the relay. It depends on neither the stream nor the relay, so that it sees when they stand still.
 *
 * <p>Invoked with <code>{"resend": true}</code>, it sends everything that waits, as the relay does,
 * until nothing waits but what the bus refuses, or the time is over. It answers how many it has
 * sent and whether it is done. This may be repeated: a checkout that is sent twice becomes one
 * order.
 */
public final class BasketWatch implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(BasketWatch.class);

  static {
    Logs.writeJson();
  }

  private final WaitingCheckouts waiting;
  private final BasketRelay relay;

  /** Called by Lambda, in its INIT phase. */
  public BasketWatch() {
    this(
        AwsClients.client(DynamoDbClient.builder()),
        Settings.required("TABLE_NAME"),
        AwsClients.client(EventBridgeClient.builder()),
        Settings.required("EVENT_BUS_NAME"));
    // Last: the relay's class sets up all logs when it is loaded, and would undo this.
    OldestWaiting.writeLines();
  }

  private BasketWatch(
      DynamoDbClient dynamoDb, String table, EventBridgeClient eventBridge, String busName) {
    this(
        new WaitingCheckouts(dynamoDb, table),
        new BasketRelay(
            eventBridge, busName, new SentCheckouts(dynamoDb, table, InstantSource.system())));
  }

  public BasketWatch(WaitingCheckouts waiting, BasketRelay relay) {
    this.waiting = waiting;
    this.relay = relay;
  }

  @Override
  public Map<String, Object> handleRequest(Map<String, Object> event, Context context) {
    return Logs.during(
        context,
        () -> Boolean.TRUE.equals(event.get("resend")) ? resend(context) : look(event, context));
  }

  /** The time of the look is the schedule's, so that an invocation that comes late sees no more. */
  private Map<String, Object> look(Map<String, Object> event, Context context) {
    var now = Instant.parse(String.valueOf(event.get("time")));
    var age = waiting.oldest().map(since -> age(since, now)).orElse(Duration.ZERO);
    OldestWaiting.write(context.getFunctionName(), now, age);
    return Map.of("oldestWaitingSeconds", age.toSeconds());
  }

  /** A checkout may be younger than the look, whose time has no fractions of a second. */
  private static Duration age(Timestamp since, Instant now) {
    var age = Duration.between(since.instant(), now);
    return age.isNegative() ? Duration.ZERO : age;
  }

  private Map<String, Object> resend(Context context) {
    int sent = 0;
    var failed = new HashSet<String>();
    for (int shard = 0; shard < WaitingCheckouts.SHARDS; shard++) {
      var batch = waiting.in(shard, BasketRelay.MOST_ENTRIES, failed);
      while (!batch.isEmpty()) {
        if (!BasketRelay.hasTime(context)) {
          return result(sent, false);
        }
        var again = send(batch, context);
        sent += batch.size() - again.size();
        failed.addAll(again);
        batch = waiting.in(shard, BasketRelay.MOST_ENTRIES, failed);
      }
    }
    return result(sent, failed.isEmpty());
  }

  /**
   * Sends a batch and returns the keys of those that must be sent again. If the bus refuses the
   * whole call, perhaps because of one of them, each is tried alone.
   */
  private Set<String> send(List<OutboxRecord> batch, Context context) {
    try {
      return relay.send(batch, context).stream()
          .map(BatchItemFailure::getItemIdentifier)
          .collect(toSet());
    } catch (SdkException e) {
      LOG.warn("{} could not be sent", batch.getFirst().key(), e);
      return batch.size() == 1 || !BasketRelay.hasTime(context)
          ? batch.stream().map(OutboxRecord::key).collect(toSet())
          : batch.stream().flatMap(one -> send(List.of(one), context).stream()).collect(toSet());
    }
  }

  private static Map<String, Object> result(int sent, boolean done) {
    LOG.info("{} waiting checkouts sent; nothing else waits: {}", sent, done);
    return Map.of("sent", sent, "done", done);
  }
}
