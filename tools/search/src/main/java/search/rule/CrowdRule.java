package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.Attempt;

/** A crowd of shoppers is no reason to turn anybody away: only others who use up the rate are. */
final class CrowdRule extends ShopRule {

  CrowdRule() {
    super("CROWD", "The shop takes what a crowd sends");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.attempts().stream()
        .filter(CrowdRule::isTurnedAway)
        .filter(attempt -> !evidence.struck(attempt.name() + " comes when others"))
        .map(attempt -> attempt.name() + " was turned away, and only shoppers were there");
  }

  private static boolean isTurnedAway(Attempt attempt) {
    var reply = attempt.reply();
    return reply != null && reply.status() == 429;
  }
}
