package shop.basket.aws;

import static shop.foundation.aws.TimeLeft.hasTime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.Logs;
import shop.foundation.aws.Settings;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The relay's function: it sends every checkout in the outbox to the event bus, at least once, and
 * marks it as sent.
 *
 * <p>PutEvents answers 200 even if it accepted only some of the entries, so every entry's result is
 * checked (EventBridge API Reference, "PutEvents"). Lambda sends the stream's records again from
 * the first failed one on; the consumer places each checkout only once.
 */
public final class BasketRelay implements RequestHandler<DynamodbEvent, StreamsEventResponse> {
  private static final Logger LOG = LoggerFactory.getLogger(BasketRelay.class);

  /** EventBridge API Reference, "PutEvents". */
  static final int MOST_ENTRIES = 10;

  static {
    Logs.writeJson();
  }

  private final EventBridgeClient eventBridge;
  private final String busName;
  private final SentCheckouts outbox;

  /** Called by Lambda, in its INIT phase. */
  public BasketRelay() {
    this(
        AwsClients.client(EventBridgeClient.builder()),
        Settings.required("EVENT_BUS_NAME"),
        new SentCheckouts(
            AwsClients.client(DynamoDbClient.builder()),
            Settings.required("TABLE_NAME"),
            InstantSource.system()));
  }

  public BasketRelay(EventBridgeClient eventBridge, String busName, SentCheckouts outbox) {
    this.eventBridge = eventBridge;
    this.busName = busName;
    this.outbox = outbox;
  }

  @Override
  public StreamsEventResponse handleRequest(DynamodbEvent event, Context context) {
    var records = Objects.requireNonNullElse(event.getRecords(), List.<DynamodbStreamRecord>of());
    return Logs.during(context, () -> new StreamsEventResponse(relay(records, context)));
  }

  private List<BatchItemFailure> relay(List<DynamodbStreamRecord> records, Context context) {
    if (records.isEmpty()) {
      // PutEvents takes 1 to 10 entries; it would refuse a call with none, and Lambda would retry
      // it.
      return List.of();
    }
    return send(records.stream().map(OutboxRecord::read).toList(), context);
  }

  /** Sends 1 to 10 checkouts and returns those that must be sent again. */
  List<BatchItemFailure> send(List<OutboxRecord> checkouts, Context context) {
    var refused = failures(checkouts, publish(checkouts));
    return marked(checkouts, refused, context);
  }

  /**
   * Marks what the bus has accepted: after it was sent, never before. Whoever dies between the two
   * sends it twice, which the consumer bears; the other way round, nobody would ever send it.
   *
   * @return what the bus has refused, and what could not be marked
   */
  private List<BatchItemFailure> marked(
      List<OutboxRecord> checkouts, List<BatchItemFailure> refused, Context context) {
    var failures = new ArrayList<>(refused);
    for (var checkout : checkouts) {
      var failure = new BatchItemFailure(checkout.sequenceNumber());
      if (!refused.contains(failure) && !(hasTime(context) && outbox.mark(checkout))) {
        failures.add(failure);
      }
    }
    return failures;
  }

  private PutEventsResponse publish(List<OutboxRecord> checkouts) {
    var entries = checkouts.stream().map(checkout -> checkout.toEntry(busName)).toList();
    return eventBridge.putEvents(request -> request.entries(entries));
  }

  /** The records that the bus did not accept; results come in the order of the entries. */
  private static List<BatchItemFailure> failures(
      List<OutboxRecord> checkouts, PutEventsResponse response) {
    var failures = new ArrayList<BatchItemFailure>();
    for (int i = 0; i < checkouts.size(); i++) {
      var result = response.entries().get(i);
      log(checkouts.get(i), result);
      if (result.errorCode() != null) {
        failures.add(new BatchItemFailure(checkouts.get(i).sequenceNumber()));
      }
    }
    return failures;
  }

  private static void log(OutboxRecord checkout, PutEventsResultEntry result) {
    try (var _ = MDC.putCloseable("correlation_id", checkout.correlationId())) {
      if (result.errorCode() == null) {
        LOG.info("Checkout relayed as event {}", result.eventId());
      } else {
        LOG.error("Checkout not relayed: {} {}", result.errorCode(), result.errorMessage());
      }
    }
  }
}
