package search.rule;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shop.OutboxSpec;

/** An alarm rings when nobody looks for waiting checkouts: no news is not good news. */
final class LookedRule extends ShopRule {
  /** Two periods of the alarm, one of them without any look, and a minute for the look itself. */
  private static final long SOON = 11 * 60_000;

  LookedRule() {
    super("LOOKED", "An alarm rings when nobody looks for what waits");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().spec().outboxes().stream().flatMap(outbox -> broken(outbox, evidence));
  }

  private static Stream<String> broken(OutboxSpec outbox, HistoryEvidence evidence) {
    String watch = outbox.watch().name();
    var looks = new ArrayList<Long>();
    looks.add(0L);
    evidence.shop().metrics().written(watch).sorted().forEach(looks::add);
    looks.add(evidence.shop().metrics().end());
    var broken = new ArrayList<String>();
    for (int i = 1; i < looks.size(); i++) {
      long last = looks.get(i - 1);
      if (looks.get(i) - last > SOON
          && !evidence.watches().rang(Set.of(watch), last, last + SOON)) {
        broken.add(
            "Nobody looked whether any "
                + outbox.what()
                + " waits from minute "
                + last / 60_000
                + " to minute "
                + looks.get(i) / 60_000
                + ", and no alarm rang");
      }
    }
    return broken.stream();
  }
}
