package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt;

/** Nothing breaks where nothing fails: a failure has a cause that is about the same shopper. */
final class WorksRule extends ShopRule {

  WorksRule() {
    super("WORKS", "Nothing breaks where nothing fails");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Stream.of(unanswered(evidence), failed(evidence), leftBehind(evidence))
        .flatMap(broken -> broken);
  }

  private static Stream<String> unanswered(HistoryEvidence evidence) {
    return evidence.attempts().stream()
        .filter(attempt -> !isAnswered(attempt) && !hasReason(evidence, attempt))
        .map(attempt -> attempt.name() + " heard " + heard(attempt));
  }

  /** Whatever is not about a basket. */
  private static Stream<String> failed(HistoryEvidence evidence) {
    return evidence.facts().answers().stream()
        .filter(answer -> answer.status() >= 500 && !evidence.faulty())
        .map(answer -> answer.request() + " heard " + answer.status());
  }

  private static boolean hasReason(HistoryEvidence evidence, Attempt attempt) {
    return evidence.struck(" has a spell") || evidence.struck(attempt.shopper());
  }

  private static String heard(Attempt attempt) {
    var reply = attempt.reply();
    return reply == null ? "nothing" : Integer.toString(reply.status());
  }

  private static boolean isAnswered(Attempt attempt) {
    var reply = attempt.reply();
    return reply != null && reply.status() < 500;
  }

  private static Stream<String> leftBehind(HistoryEvidence evidence) {
    return evidence.shop().queues().values().stream()
        .filter(queue -> !evidence.faulty() && evidence.facts().poison() == 0)
        .filter(queue -> !queue.messages().isEmpty())
        .map(queue -> "Something is left in " + queue.spec().name());
  }
}
