package shop.basket.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import shop.foundation.aws.AwsClients;
import shop.foundation.aws.BatchHandler;
import shop.foundation.aws.Settings;
import shop.foundation.aws.TimeLeft;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * The relay's function: it brings every checkout of the outbox to the event bus, at least once.
 *
 * <p>PutEvents answers 200 even if it took only some of the entries, so every entry's result is
 * looked at (EventBridge API Reference, "PutEvents"). From the first failed record on, Lambda sends
 * the stream's records again; those that arrive twice, the consumer places once.
 */
public final class BasketRelay extends BatchHandler {
  private static final Logger LOG = LoggerFactory.getLogger(BasketRelay.class);

  private final EventBridgeClient eventBridge;
  private final String busName;

  /** As Lambda makes it, in its INIT phase. */
  public BasketRelay() {
    this(AwsClients.client(EventBridgeClient.builder()), Settings.required("EVENT_BUS_NAME"));
  }

  BasketRelay(EventBridgeClient eventBridge, String busName) {
    this.eventBridge = eventBridge;
    this.busName = busName;
  }

  @Override
  protected List<String> failuresOf(List<JsonNode> records, TimeLeft timeLeft) {
    if (records.isEmpty()) {
      // PutEvents takes 1 to 10 entries; a call with none is refused, and Lambda would retry it.
      return List.of();
    }
    var checkouts = records.stream().map(RelayedCheckout::of).toList();
    return failures(checkouts, publish(checkouts));
  }

  private PutEventsResponse publish(List<RelayedCheckout> checkouts) {
    var entries = checkouts.stream().map(checkout -> checkout.toEntry(busName)).toList();
    return eventBridge.putEvents(request -> request.entries(entries));
  }

  /** The sequence numbers of those that were not taken; results come in the order of entries. */
  private static List<String> failures(
      List<RelayedCheckout> checkouts, PutEventsResponse response) {
    if (response.failedEntryCount() > 0) {
      LOG.warn("{} of {} events were not taken", response.failedEntryCount(), checkouts.size());
    }
    var failures = new ArrayList<String>();
    for (int i = 0; i < checkouts.size(); i++) {
      var result = response.entries().get(i);
      log(checkouts.get(i), result);
      if (result.errorCode() != null) {
        failures.add(checkouts.get(i).sequenceNumber());
      }
    }
    return failures;
  }

  private static void log(RelayedCheckout checkout, PutEventsResultEntry result) {
    try (var _ = MDC.putCloseable("correlation_id", checkout.correlationId())) {
      if (result.errorCode() == null) {
        LOG.info("Checkout relayed as event {}", result.eventId());
      } else {
        LOG.error("Checkout not relayed: {} {}", result.errorCode(), result.errorMessage());
      }
    }
  }
}
