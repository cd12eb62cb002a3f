package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.table.TableWrite;

/**
 * What no longer waits has been sent: a checkout that is marked too early, and then not sent, is in
 * nobody's sight any more (docs/decisions/0032).
 */
final class MarkedRule extends ShopRule {
  private static final String WAITING = "waiting";

  MarkedRule() {
    super("MARKED", "A checkout waits until it is sent");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.facts().writes().stream()
        .filter(write -> write.keyText().startsWith("checkout#") && !waits(write))
        .filter(write -> !wasTaken(evidence, write))
        .limit(1)
        .map(write -> write.keyText() + " no longer waits, and the bus has not taken it");
  }

  /** A checkout waits from its first writing on. */
  private static boolean waits(TableWrite write) {
    return write.after() != null && write.after().has(WAITING);
  }

  private static boolean wasTaken(HistoryEvidence evidence, TableWrite write) {
    String order = write.keyText().substring(write.keyText().indexOf('#') + 1);
    Long taken = evidence.shop().bus().accepted().get(order);
    return taken != null && taken <= write.millis();
  }
}
