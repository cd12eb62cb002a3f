package search.rule;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;

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
    var spec = evidence.shop().spec();
    Set<String> about = new HashSet<>(Set.of(spec.relay().where(), spec.watch().name()));
    spec.givenUp().ifPresent(about::add);
    long most = most(evidence);
    return RecordedCheckout.in(evidence).stream()
        .filter(checkout -> taken(evidence, checkout) - checkout.millis() > most)
        .filter(
            checkout ->
                !evidence.watches().rang(about, checkout.millis(), checkout.millis() + most))
        .map(
            checkout ->
                "The checkout of "
                    + checkout.cause()
                    + " waited for more than "
                    + most / 60_000
                    + " min on its way to the bus, and no alarm rang");
  }

  /** For how long something may wait until the watch is heard. */
  static long most(HistoryEvidence evidence) {
    return STATED + (looksFail(evidence) ? LATER_STILL : LATER);
  }

  private static boolean looksFail(HistoryEvidence evidence) {
    return evidence.struck(evidence.shop().spec().watch().shortName())
        || evidence.struck(" has a spell");
  }

  private static long taken(HistoryEvidence evidence, RecordedCheckout checkout) {
    Long taken = evidence.shop().bus().accepted().get(checkout.orderId());
    return taken == null ? Long.MAX_VALUE / 2 : taken;
  }
}
