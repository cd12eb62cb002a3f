package search.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import search.fault.StreamStop;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.table.TableWrite;

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
    var spec = evidence.shop().spec();
    Set<String> about = new HashSet<>(Set.of(spec.relay().where()));
    spec.givenUp().ifPresent(about::add);
    boolean stopped = evidence.struck(StreamStop.NAME);
    if (stopped) {
      // The age of a batch is that of its youngest record, so one that comes late hides the others.
      about.add(spec.watch().name());
    }
    long most = stopped ? WaitingRangRule.most(evidence) : STATED + LATER;
    return evidence.facts().writes().stream()
        .filter(DelayRangRule::isCheckout)
        .filter(
            write -> {
              long taken = taken(evidence, write);
              return taken - write.millis() > most
                  && !evidence.watches().rang(about, write.millis(), taken + LATER);
            })
        .map(
            write ->
                "A checkout waited for more than 5 min on its way to the bus, and no alarm rang: "
                    + write.keyText());
  }

  private static boolean isCheckout(TableWrite write) {
    return write.before() == null && write.keyText().startsWith("checkout#");
  }

  private static long taken(HistoryEvidence evidence, TableWrite write) {
    String order = write.keyText().substring(write.keyText().indexOf('#') + 1);
    Long taken = evidence.shop().bus().accepted().get(order);
    return taken == null ? Long.MAX_VALUE / 2 : taken;
  }

  private static Stream<String> inTheQueue(HistoryEvidence evidence) {
    String queue = evidence.shop().spec().queueMapping().queue();
    return evidence.shop().metrics().staysIn(queue).stream()
        .filter(stay -> stay.to() - stay.from() > STATED + LATER)
        .filter(stay -> !evidence.watches().rang(Set.of(queue), stay.from(), stay.to() + LATER))
        .map(stay -> "A message waited in the order queue for more than 5 min, and no alarm rang");
  }
}
