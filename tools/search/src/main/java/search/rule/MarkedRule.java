package search.rule;

import java.util.stream.Stream;
import search.judge.Announced;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shop.OutboxSpec;
import search.table.TableWrite;

/**
 * What no longer waits has been sent: a checkout or an order that is marked too early, and then not
 * sent, is in nobody's sight any more (docs/decisions/0032).
 */
final class MarkedRule extends ShopRule {
  private static final String WAITING = "waiting";

  MarkedRule() {
    super("MARKED", "A checkout waits until it is sent, and so does an order");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().spec().outboxes().stream()
        .flatMap(outbox -> broken(outbox, evidence).limit(1));
  }

  private static Stream<String> broken(OutboxSpec outbox, HistoryEvidence evidence) {
    return evidence.facts().writes().stream()
        .filter(write -> outbox.has(write) && !waits(write))
        .filter(write -> !Announced.of(outbox, write).isTaken(evidence, write.millis()))
        .map(write -> write.keyText() + " no longer waits, and the bus has not taken it");
  }

  /** It waits from its first writing on. */
  private static boolean waits(TableWrite write) {
    return write.after() != null && write.after().has(WAITING);
  }
}
