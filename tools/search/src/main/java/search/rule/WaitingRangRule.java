package search.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import search.judge.Announced;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shop.OutboxSpec;

/** Nobody waits unseen while the relay stands still: an alarm rings before it goes on. */
final class WaitingRangRule extends ShopRule {
  private static final long STATED = 5 * 60_000;

  /** Until the period of an alarm is over, and for the look and the metric to come. */
  private static final long LATER = 7 * 60_000;

  /** Looks that fail ring when they have been missing for a whole period. */
  private static final long LATER_STILL = LATER + 5 * 60_000;

  WaitingRangRule() {
    super("WAITING_RANG", "An alarm rings while an order waits for the bus");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Announced.in(evidence).stream().flatMap(one -> broken(one, evidence));
  }

  private static Stream<String> broken(Announced one, HistoryEvidence evidence) {
    var outbox = one.outbox();
    Set<String> about = new HashSet<>(Set.of(outbox.relay().where(), outbox.watch().name()));
    outbox.givenUp().ifPresent(about::add);
    long most = most(outbox, evidence);
    return Stream.of(one)
        .filter(waiting -> waiting.taken(evidence) - waiting.millis() > most)
        .filter(
            waiting -> !evidence.watches().rang(about, waiting.millis(), waiting.millis() + most))
        .map(
            waiting ->
                "The "
                    + outbox.what()
                    + " "
                    + waiting.orderId()
                    + " waited for more than "
                    + most / 60_000
                    + " min on its way to the bus, and no alarm rang");
  }

  /** For how long something may wait until the watch is heard. */
  static long most(OutboxSpec outbox, HistoryEvidence evidence) {
    return STATED + (looksFail(outbox, evidence) ? LATER_STILL : LATER);
  }

  private static boolean looksFail(OutboxSpec outbox, HistoryEvidence evidence) {
    return evidence.struck(outbox.watch().shortName()) || evidence.struck(" has a spell");
  }
}
