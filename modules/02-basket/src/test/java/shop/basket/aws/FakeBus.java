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

/** A bus that throttles the given orders, and takes 1 to 10 at once. */
final class FakeBus implements EventBridgeClient {
  final List<PutEventsRequestEntry> taken = new ArrayList<>();
  Set<String> refused = Set.of();
  boolean down;

  /** What happens at each call before it is answered. */
  Runnable atCall = () -> {};

  /** The order whose entry makes the whole call fail; none if it is empty. */
  String breaking = "";

  @Override
  public PutEventsResponse putEvents(PutEventsRequest request) {
    atCall.run();
    if (down || isBroken(request) || request.entries().isEmpty() || request.entries().size() > 10) {
      throw EventBridgeException.builder().message("down").build();
    }
    var results = request.entries().stream().map(this::take).toList();
    var failed = results.stream().filter(result -> result.errorCode() != null).count();
    return PutEventsResponse.builder()
        .failedEntryCount(Math.toIntExact(failed))
        .entries(results)
        .build();
  }

  private boolean isBroken(PutEventsRequest request) {
    return !breaking.isEmpty()
        && request.entries().stream().anyMatch(entry -> isOf(entry, breaking));
  }

  private static boolean isOf(PutEventsRequestEntry entry, String id) {
    return entry.detail().contains(String.format(Locale.ROOT, "\"%s\"", id));
  }

  private PutEventsResultEntry take(PutEventsRequestEntry entry) {
    if (refused.stream().anyMatch(id -> isOf(entry, id))) {
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
