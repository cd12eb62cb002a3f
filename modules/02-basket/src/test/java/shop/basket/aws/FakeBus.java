package shop.basket.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.EventBridgeException;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequest;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** A bus that throttles the given orders. */
final class FakeBus implements EventBridgeClient {
  final List<PutEventsRequestEntry> taken = new ArrayList<>();
  Set<String> refused = Set.of();
  boolean down;

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    if (down) {
      throw EventBridgeException.builder().message("down").build();
    }
    var results = request.entries().stream().map(this::take).toList();
    var failed = results.stream().filter(result -> result.errorCode() != null).count();
    return PutEventsResponse.builder()
        .failedEntryCount(Math.toIntExact(failed))
        .entries(results)
        .build();
  }

  private PutEventsResultEntry take(PutEventsRequestEntry entry) {
    if (refused.stream()
        .anyMatch(id -> entry.detail().contains(String.format(Locale.ROOT, "\"%s\"", id)))) {
      return PutEventsResultEntry.builder().errorCode("ThrottlingException").build();
    }
    taken.add(entry);
    return PutEventsResultEntry.builder().eventId("event").build();
  }

  @Override
  public String serviceName() {
    return SERVICE_NAME;
  }

  @Override
  public void close() {}
}
