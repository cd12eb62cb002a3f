package search.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import search.judge.Evidence;
import search.judge.Rule;
import search.queue.Message;

/** A message that nobody can read is set aside, and harms no neighbour. */
final class PoisonRule extends Rule {

  PoisonRule() {
    super("POISON", "A message that nobody can read is set aside, and harms no neighbour");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    var left =
        evidence.shop().queues().values().stream()
            .flatMap(queue -> queue.messages().stream())
            .toList();
    long poison = left.stream().filter(Message::isPoison).count();
    int put = evidence.facts().poison();
    List<String> broken = new ArrayList<>();
    if (poison != put) {
      broken.add("A message that nobody can read is gone");
    }
    if (!evidence.faulty() && put > 0 && left.size() != poison) {
      broken.add("A good message was set aside with one that nobody can read");
    }
    return broken.stream();
  }
}
