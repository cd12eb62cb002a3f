package search.rule;

import java.util.stream.Stream;
import search.judge.Announced;
import search.judge.HistoryEvidence;
import search.judge.Resent;
import search.judge.ShopRule;

/**
 * Who has sent again what waits hears that it is done only if it is, and hears so if nothing fails:
 * nothing waits then that waited before.
 */
final class ResentRule extends ShopRule {
  private static final String WAITING = "waiting";

  ResentRule() {
    super("RESENT", "What waits can be sent again");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.facts().resents().stream().flatMap(resent -> broken(resent, evidence));
  }

  private static Stream<String> broken(Resent resent, HistoryEvidence evidence) {
    var answer = resent.answer();
    boolean done = answer != null && Boolean.TRUE.equals(answer.get("done"));
    if (!done) {
      return hasReason(resent, evidence)
          ? Stream.empty()
          : Stream.of("What waited could not be sent again: " + resent.words());
    }
    return resent.waiting().stream()
        .filter(order -> !wasTaken(order, resent, evidence) || waits(order, resent, evidence))
        .map(order -> "What waited was not sent again, and all was said to be done");
  }

  private static boolean wasTaken(String order, Resent resent, HistoryEvidence evidence) {
    return new Announced(resent.outbox(), order, 0).isTaken(evidence, resent.millis());
  }

  private static boolean waits(String order, Resent resent, HistoryEvidence evidence) {
    var outbox = resent.outbox();
    var items = evidence.shop().tables().named(outbox.mapping().table()).items();
    var record = items.get(outbox.prefix() + order);
    return record != null && record.has(WAITING);
  }

  private static boolean hasReason(Resent resent, HistoryEvidence evidence) {
    return Stream.of(
            "the operator",
            resent.outbox().watch().shortName(),
            "the " + resent.outbox().what() + " of ",
            " has a spell",
            " never takes ")
        .anyMatch(evidence::struck);
  }
}
