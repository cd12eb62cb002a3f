package search.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import search.judge.Announced;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/**
 * Nobody waits unseen: an alarm rings when an accepted checkout has waited for more than five
 * minutes on its way to the bus, or in the order queue.
 */
final class DelayRangRule extends ShopRule {
  private static final long STATED = 5 * 60_000;

  /** For the metric to come, and the alarm to look at it. */
  private static final long LATER = 3 * 60_000;

  DelayRangRule() {
    super("DELAY_RANG", "An alarm rings when an order waits too long");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Stream.concat(beforeTheBus(evidence), inTheQueue(evidence));
  }

  private static Stream<String> beforeTheBus(HistoryEvidence evidence) {
    return Announced.in(evidence).stream().flatMap(one -> beforeTheBus(one, evidence));
  }

  private static Stream<String> beforeTheBus(Announced one, HistoryEvidence evidence) {
    var outbox = one.outbox();
    Set<String> about = new HashSet<>(Set.of(outbox.relay().where()));
    outbox.givenUp().ifPresent(about::add);
    boolean stopped = evidence.struck(outbox.stream());
    if (stopped) {
      // The age of a batch is that of its youngest record, so one that comes late hides the others.
      about.add(outbox.watch().name());
    }
    long most = stopped ? WaitingRangRule.most(outbox, evidence) : STATED + LATER;
    long taken = one.taken(evidence);
    boolean silent =
        taken - one.millis() > most && !evidence.watches().rang(about, one.millis(), taken + LATER);
    return silent
        ? Stream.of(
            "The "
                + outbox.what()
                + " "
                + one.orderId()
                + " waited for more than 5 min on its way to the bus, and no alarm rang")
        : Stream.empty();
  }

  private static Stream<String> inTheQueue(HistoryEvidence evidence) {
    String queue = evidence.shop().spec().queueMapping().queue();
    return evidence.shop().metrics().staysIn(queue).stream()
        .filter(stay -> stay.to() - stay.from() > STATED + LATER)
        .filter(stay -> !evidence.watches().rang(Set.of(queue), stay.from(), stay.to() + LATER))
        .map(stay -> "A message waited in the order queue for more than 5 min, and no alarm rang");
  }
}
