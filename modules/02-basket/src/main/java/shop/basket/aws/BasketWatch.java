package shop.basket.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.foundation.Timestamp;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * The function {@code basket-watch}: looks every minute how long the oldest checkout has waited for
 * the relay. It depends on neither the stream nor the relay, so that it sees when they stand still.
 *
 * <p>Invoked with <code>{"resend": true}</code>, it sends everything that waits, as the relay does,
 * until nothing waits, the time is over or the bus refuses something. It answers how many it has
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
    for (int shard = 0; shard < WaitingCheckouts.SHARDS; shard++) {
      var batch = waiting.in(shard, BasketRelay.MOST_ENTRIES);
      while (!batch.isEmpty()) {
        int failed =
            BasketRelay.hasTime(context) ? relay.send(batch, context).size() : batch.size();
        sent += batch.size() - failed;
        if (failed > 0) {
          return result(sent, false);
        }
        batch = waiting.in(shard, BasketRelay.MOST_ENTRIES);
      }
    }
    return result(sent, true);
  }

  private static Map<String, Object> result(int sent, boolean done) {
    LOG.info("{} waiting checkouts sent; nothing else waits: {}", sent, done);
    return Map.of("sent", sent, "done", done);
  }
}
