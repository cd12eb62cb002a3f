package search.rule;

import java.util.Set;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;
import search.shopper.CardForms;

/**
 * Who may send a request, and sends it as the API describes it, is not told that it is wrong: the
 * API's models, its authorizers and its function ask for the same.
 */
final class RightRule extends ShopRule {
  private static final Set<Integer> WRONG = Set.of(400, 401, 403, 405, 413, 415);

  RightRule() {
    super("RIGHT", "A right request is not refused as a wrong one");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var shoppers =
        evidence.attempts().stream()
            .filter(attempt -> attempt.kind() != Kind.NONSENSE)
            .filter(attempt -> !CardForms.isIn(attempt.sent().body()))
            .filter(RightRule::isRefused)
            .map(Attempt::name);
    var others =
        evidence.facts().answers().stream()
            .filter(answer -> WRONG.contains(answer.status()))
            .map(answer -> answer.request());
    return Stream.concat(shoppers, others).map(name -> name + " was right, and was refused");
  }

  private static boolean isRefused(Attempt attempt) {
    var reply = attempt.reply();
    return reply != null && WRONG.contains(reply.status());
  }
}
