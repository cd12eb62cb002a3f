package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** A message that nobody can read is set aside. */
final class PoisonRule extends ShopRule {

  PoisonRule() {
    super("POISON", "A message that nobody can read is set aside");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    long left =
        evidence.shop().queues().values().stream()
            .flatMap(queue -> queue.messages().stream())
            .filter(message -> message.isPoison() && !message.isStray())
            .count();
    return left == evidence.facts().poison()
        ? Stream.empty()
        : Stream.of("A message that nobody can read is gone");
  }
}
