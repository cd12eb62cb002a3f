package search.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.shopper.ApiJson;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/**
 * Of two changes of the same version, one wins; two tabs that want the same may both hear that it
 * is so.
 */
final class NoLostUpdateRule extends ShopRule {

  NoLostUpdateRule() {
    super("NO_LOST_UPDATE", "Of two changes of the same version, one wins");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    Map<String, Attempt> winners = new HashMap<>();
    List<String> broken = new ArrayList<>();
    for (var attempt : evidence.attempts()) {
      var reply = attempt.reply();
      var seen = attempt.seen();
      if (attempt.kind() == Kind.CHANGE && reply != null && reply.status() == 200 && seen != null) {
        var first = winners.putIfAbsent(attempt.shopper() + seen.version(), attempt);
        if (first != null && !shown(first).equals(shown(attempt))) {
          broken.add(
              first.name() + " and " + attempt.name() + " both changed version " + seen.version());
        }
      }
    }
    return broken.stream();
  }

  private static String shown(Attempt attempt) {
    var reply = Objects.requireNonNull(attempt.reply());
    return ApiJson.contents(ApiJson.json(reply.body()).path("items"));
  }
}
