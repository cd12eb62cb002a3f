package shop.basket.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.foundation.Malformed;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import shop.foundation.aws.Together;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * The function {@code basket-watch}: looks every minute how long the oldest checkout has waited for
 * the relay. It depends on neither the stream nor the relay, so that it sees when they stand still.
 * A look that fails says nothing: the next one is a minute away, and if none succeeds for five
 * minutes, the alarm rings for want of data.
 *
 * <p>Invoked with <code>{"resend": true}</code>, it sends everything that waits, as the relay does,
 * until nothing waits but what the bus refuses, or the time is over. It answers how many it has
 * sent and whether it is done. This may be repeated: a checkout that is sent twice becomes one
 * order. Invoked with <code>{}</code>, it looks now.
 */
public final class BasketWatch implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  private static final Logger LOG = LoggerFactory.getLogger(BasketWatch.class);

  /** Longer than a quick relay takes for a batch. */
  public static final Duration A_MOMENT = Duration.ofSeconds(1);

  /** The watch is asked to send until all is marked, however old a checkout is. */
  private static final Duration HOWEVER_OLD = Duration.ofDays(36_500);

  static {
    Logs.writeJson();
  }

  private final Look look;
  private final Resend resend;
  private final InstantSource clock;

  /** Called by Lambda, in its INIT phase. */
  public BasketWatch() {
    this(
        AwsClients.client(DynamoDbClient.builder()),
        Settings.required("TABLE_NAME"),
        AwsClients.client(EventBridgeClient.builder()),
        Settings.required("EVENT_BUS_NAME"),
        Together.atOnce(),
        InstantSource.system(),
        BasketWatch::sleep);
    // Last: the relay's class sets up all logs when it is loaded, and would undo this.
    OldestWaiting.writeLines();
  }

  /**
   * @param moment lets a moment pass, for the relay to end what it has begun
   */
  public BasketWatch(
      DynamoDbClient dynamoDb,
      String table,
      EventBridgeClient eventBridge,
      String busName,
      Together together,
      InstantSource clock,
      Runnable moment) {
    var waiting = new WaitingCheckouts(dynamoDb, table, together);
    var outbox = new SentCheckouts(dynamoDb, table, clock, HOWEVER_OLD);
    this.look = new Look(waiting, moment);
    this.resend = new Resend(waiting, new BasketRelay(eventBridge, busName, outbox));
    this.clock = clock;
  }

  @Override
  public Map<String, Object> handleRequest(@Nullable Map<String, Object> event, Context context) {
    var input = Objects.requireNonNullElse(event, Map.<String, Object>of());
    return Logs.during(context, () -> answer(input, context));
  }

  /** A slip of whoever invokes it by hand is no failure of the function, and calls nobody. */
  private Map<String, Object> answer(Map<String, Object> input, Context context) {
    try {
      return wantsResend(input) ? resend.run(context) : look(time(input), context);
    } catch (Malformed e) {
      LOG.warn("Invoked with something else than a schedule's event: {}", e.getMessage());
      return Map.of("problem", e.getMessage());
    }
  }

  private static boolean wantsResend(Map<String, Object> input) {
    var resend = input.getOrDefault("resend", false);
    if (!(resend instanceof Boolean wanted)) {
      throw new Malformed("resend is true or false; leave it out to look how long checkouts wait");
    }
    return wanted;
  }

  /** The time of the look is the schedule's, so that an invocation that comes late sees no more. */
  private Instant time(Map<String, Object> input) {
    var time = input.get("time");
    try {
      return time == null ? clock.instant() : Instant.parse(time.toString());
    } catch (DateTimeException e) {
      throw new Malformed("time is a moment like 2026-11-22T10:15:30Z; leave it out to look now");
    }
  }

  private Map<String, Object> look(Instant now, Context context) {
    try {
      var age = look.at(now);
      OldestWaiting.write(context.getFunctionName(), now, age);
      return Map.of("oldestWaitingSeconds", age.toSeconds());
    } catch (SdkException e) {
      LOG.warn("The index cannot be read now: nobody knows whether a checkout waits", e);
      return Map.of("looked", false);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(A_MOMENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted between two looks", e);
    }
  }
}
