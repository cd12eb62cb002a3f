package search.rule;

import java.util.stream.Stream;
import search.judge.Evidence;
import search.judge.Rule;
import search.shopper.Attempt;

/** Nothing breaks where nothing fails. */
final class WorksRule extends Rule {

  WorksRule() {
    super("WORKS", "Nothing breaks where nothing fails");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    return evidence.faulty()
        ? Stream.empty()
        : Stream.concat(unanswered(evidence), leftBehind(evidence));
  }

  private static Stream<String> unanswered(Evidence evidence) {
    return evidence.attempts().stream()
        .filter(attempt -> !isAnswered(attempt))
        .map(
            attempt ->
                attempt.name()
                    + " heard "
                    + (attempt.reply() == null ? "nothing" : attempt.reply().status()));
  }

  private static boolean isAnswered(Attempt attempt) {
    var reply = attempt.reply();
    return reply != null && reply.status() < 500;
  }

  private static Stream<String> leftBehind(Evidence evidence) {
    return evidence.shop().queues().values().stream()
        .filter(queue -> evidence.facts().poison() == 0 && !queue.messages().isEmpty())
        .map(queue -> "Something is left in " + queue.spec().name());
  }
}
