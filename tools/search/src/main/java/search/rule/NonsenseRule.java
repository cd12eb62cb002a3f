package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/** What makes no sense is refused; what it might have changed is another rule's business. */
final class NonsenseRule extends ShopRule {

  NonsenseRule() {
    super("NONSENSE", "What makes no sense is refused");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.attempts().stream()
        .filter(attempt -> attempt.kind() == Kind.NONSENSE)
        .filter(NonsenseRule::isTaken)
        .map(attempt -> attempt.name() + " made no sense, and was taken");
  }

  private static boolean isTaken(Attempt attempt) {
    var reply = attempt.reply();
    return reply != null && reply.status() < 400;
  }
}
