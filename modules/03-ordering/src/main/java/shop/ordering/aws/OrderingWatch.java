package shop.ordering.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import shop.foundation.aws.Together;
import shop.foundation.outbox.OldestWaiting;
import shop.foundation.outbox.Watch;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/**
 * The function {@code ordering-watch}: looks every minute whether an order waits to be announced
 * for the relay, and sends what waits if it is asked to.
 */
public final class OrderingWatch
    implements RequestHandler<Map<String, Object>, Map<String, Object>> {
  static {
    Logs.writeJson();
  }

  private final Watch watch;

  /** Called by Lambda, in its INIT phase. */
  public OrderingWatch() {
    this(
        new Watch(
            OrderOutbox.in(
                AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME")),
            AwsClients.client(EventBridgeClient.builder()),
            Settings.required("EVENT_BUS_NAME"),
            Together.atOnce(),
            InstantSource.system(),
            Watch::moment));
    OldestWaiting.writeLines();
  }

  public OrderingWatch(Watch watch) {
    this.watch = watch;
  }

  @Override
  public Map<String, Object> handleRequest(@Nullable Map<String, Object> event, Context context) {
    return Logs.during(context, () -> watch.answer(event, context));
  }
}
