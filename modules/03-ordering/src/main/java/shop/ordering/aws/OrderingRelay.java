package shop.ordering.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import shop.foundation.outbox.Relay;
import shop.foundation.outbox.Sent;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;

/** The function {@code ordering-relay}: sends every order that waits to the event bus. */
public final class OrderingRelay implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  static {
    Logs.writeJson();
  }

  private final Relay relay;

  /** Called by Lambda, in its INIT phase. */
  public OrderingRelay() {
    this(
        new Relay(
            AwsClients.client(EventBridgeClient.builder()),
            Settings.required("EVENT_BUS_NAME"),
            new Sent(
                OrderOutbox.in(
                    AwsClients.client(DynamoDbClient.builder()), Settings.required("TABLE_NAME")),
                InstantSource.system())));
  }

  public OrderingRelay(Relay relay) {
    this.relay = relay;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var records = Objects.requireNonNullElse(event.getRecords(), List.<DynamodbStreamRecord>of());
    return Logs.during(context, () -> new StreamsEventResponse(relay(records, context)));
  }

  private List<BatchItemFailure> relay(List<DynamodbStreamRecord> records, Context context) {
    return relay.send(records.stream().map(OrderAnnouncement::read).toList(), context);
  }
}
