package search.rule;

import java.util.Set;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/**
 * Whoever has a dead letter hears an alarm about its queue, soon: a message that stays in a queue
 * when all has come to rest is one.
 */
final class DeadLetterRangRule extends ShopRule {
  private static final long SOON = 5 * 60_000;

  DeadLetterRangRule() {
    super("DEAD_LETTER_RANG", "An alarm rings for every dead letter");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().queues().keySet().stream()
        .filter(queue -> !rang(evidence, queue))
        .map(queue -> "A message was set aside in " + queue + ", and no alarm rang");
  }

  private static boolean rang(HistoryEvidence evidence, String queue) {
    return evidence.shop().metrics().staysIn(queue).stream()
        .filter(stay -> stay.to() == Long.MAX_VALUE)
        .allMatch(stay -> evidence.watches().rang(Set.of(queue), stay.from(), stay.from() + SOON));
  }
}
