package search.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import search.shopper.ApiJson;
import search.table.TableWrite;

/**
 * A checkout, as the shop recorded it.
 *
 * @param cause the request that the shop believes it goes back to
 * @param date when it was bought, by the clock of the worker that sold it
 * @param items in the form of the API
 * @param millis when it was written, by the clock of the history
 */
public record RecordedCheckout(
    String orderId, String cause, String date, JsonNode items, long millis) {
  private static final String PREFIX = "checkout#";

  /** All of a history, in their order. */
  public static List<RecordedCheckout> in(HistoryEvidence evidence) {
    return evidence.facts().writes().stream().flatMap(write -> of(write).stream()).toList();
  }

  /** The first of each order, by the order's id. */
  public static Map<String, RecordedCheckout> byOrder(HistoryEvidence evidence) {
    var first = new TreeMap<String, RecordedCheckout>();
    in(evidence).forEach(one -> first.putIfAbsent(one.orderId(), one));
    return first;
  }

  /** What a write records; nothing if it is no new checkout. */
  public static Optional<RecordedCheckout> of(TableWrite write) {
    return Stream.ofNullable(write.after())
        .filter(after -> write.before() == null && write.keyText().startsWith(PREFIX))
        .map(after -> ApiJson.json(after.at("/event/S").asText()))
        .map(
            event ->
                new RecordedCheckout(
                    write.keyText().substring(PREFIX.length()),
                    event.path("correlationId").asText(),
                    event.path("orderDate").asText(),
                    EventItems.inFormOfTheApi(event.path("items")),
                    write.millis()))
        .findFirst();
  }
}
