package search.judge;

import java.util.List;
import search.shop.OutboxSpec;
import search.table.TableWrite;

/**
 * Something that a table has recorded for others to hear of.
 *
 * @param millis when it was recorded, by the clock of the history
 */
public record Announced(OutboxSpec outbox, String orderId, long millis) {
  private static final long NEVER = Long.MAX_VALUE / 2;

  /** All of a history, in their order. */
  public static List<Announced> in(HistoryEvidence evidence) {
    return evidence.shop().spec().outboxes().stream()
        .flatMap(
            outbox ->
                evidence.facts().writes().stream()
                    .filter(write -> outbox.has(write) && write.before() == null)
                    .map(write -> of(outbox, write)))
        .toList();
  }

  /** What a write is about. */
  public static Announced of(OutboxSpec outbox, TableWrite write) {
    return new Announced(outbox, outbox.orderOf(write.keyText()), write.millis());
  }

  /** When the bus took it first; a time that never comes if it has not. */
  public long taken(HistoryEvidence evidence) {
    return evidence.shop().bus().accepted(outbox.detailType()).getOrDefault(orderId, NEVER);
  }

  /** Whether the bus has taken it by then. */
  public boolean isTaken(HistoryEvidence evidence, long millis) {
    return taken(evidence) <= millis;
  }
}
