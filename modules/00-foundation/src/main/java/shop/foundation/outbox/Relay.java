package shop.foundation.outbox;

import static shop.foundation.aws.TimeLeft.hasTime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/**
 * Sends announcements to the event bus, at least once, and marks them as sent.
 *
 * <p>PutEvents answers 200 even if it accepted only some of the entries, so every entry's result is
 * checked (EventBridge API Reference, "PutEvents"). Lambda sends the stream's records again from
 * the first failed one on; whoever receives the event bears one that comes twice.
 */
public record Relay(EventBridgeClient eventBridge, String busName, Sent sent) {
  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /** EventBridge API Reference, "PutEvents". */
  public static final int MOST_ENTRIES = 10;

  /** Sends at most 10 announcements and returns those that must be sent again. */
  public List<BatchItemFailure> send(List<? extends Announcement> batch, Context context) {
    if (batch.isEmpty()) {
      // PutEvents takes 1 to 10 entries; it would refuse a call with none, and Lambda would retry
      // it.
      return List.of();
    }
    var refused = failures(batch, publish(batch));
    return marked(batch, refused, context);
  }

  /**
   * Marks what the bus has accepted: after it was sent, never before. Whoever dies between the two
   * sends it twice, which the consumer bears; the other way round, nobody would ever send it.
   *
   * @return what the bus has refused, and what could not be marked
   */
  private List<BatchItemFailure> marked(
      List<? extends Announcement> batch, List<BatchItemFailure> refused, Context context) {
    var failures = new ArrayList<>(refused);
    for (var announcement : batch) {
      var failure = new BatchItemFailure(announcement.sequenceNumber());
      if (!refused.contains(failure) && !(hasTime(context) && sent.mark(announcement))) {
        failures.add(failure);
      }
    }
    return failures;
  }

  private PutEventsResponse publish(List<? extends Announcement> batch) {
    var entries = batch.stream().map(announcement -> announcement.toEntry(busName)).toList();
    return eventBridge.putEvents(request -> request.entries(entries));
  }

  /** The records that the bus did not accept; results come in the order of the entries. */
  private List<BatchItemFailure> failures(
      List<? extends Announcement> batch, PutEventsResponse response) {
    var failures = new ArrayList<BatchItemFailure>();
    for (int i = 0; i < batch.size(); i++) {
      var result = response.entries().get(i);
      log(batch.get(i), result);
      if (result.errorCode() != null) {
        failures.add(new BatchItemFailure(batch.get(i).sequenceNumber()));
      }
    }
    return failures;
  }

  private void log(Announcement announcement, PutEventsResultEntry result) {
    var what = sent.outbox().what();
    try (var _ = MDC.putCloseable("correlation_id", announcement.correlationId())) {
      if (result.errorCode() == null) {
        LOG.info("{} relayed as event {}", what, result.eventId());
      } else {
        LOG.error("{} not relayed: {} {}", what, result.errorCode(), result.errorMessage());
      }
    }
  }
}
