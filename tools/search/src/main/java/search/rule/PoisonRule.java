package search.rule;

import java.util.stream.Stream;
import search.judge.Evidence;
import search.judge.Rule;
import search.queue.Message;

/** A message that nobody can read is set aside. */
final class PoisonRule extends Rule {

  PoisonRule() {
    super("POISON", "A message that nobody can read is set aside");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    long left =
        evidence.shop().queues().values().stream()
            .flatMap(queue -> queue.messages().stream())
            .filter(Message::isPoison)
            .count();
    return left == evidence.facts().poison()
        ? Stream.empty()
        : Stream.of("A message that nobody can read is gone");
  }
}
