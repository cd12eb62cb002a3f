package search.rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.PlacedOrder;
import search.judge.ShopRule;
import search.judge.Trespass;

/**
 * Whoever asks for what is another's is refused, before anything is looked at: even a 404 or a 412
 * would tell whether it is there. An overloaded or broken shop says that it is.
 */
final class WhoseRule extends ShopRule {
  private static final Set<Integer> REFUSED = Set.of(401, 403, 429);

  WhoseRule() {
    super("WHOSE", "Nobody gets at what is another's");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return Stream.concat(answered(evidence), bought(evidence));
  }

  private static Stream<String> answered(HistoryEvidence evidence) {
    return evidence.facts().trespasses().stream()
        .filter(one -> one.reply().status() < 500 && !REFUSED.contains(one.reply().status()))
        .map(
            one ->
                one.sender()
                    + " asked for what is "
                    + one.owner()
                    + "'s in "
                    + one.name()
                    + " and heard "
                    + one.reply().status());
  }

  private static Stream<String> bought(HistoryEvidence evidence) {
    var trespasses =
        evidence.facts().trespasses().stream().map(Trespass::name).collect(Collectors.toSet());
    return evidence.orders().values().stream()
        .filter(order -> trespasses.contains(order.cause()) || isOfAnother(evidence, order))
        .map(order -> "The request " + order.cause() + " bought something for " + order.user());
  }

  private static boolean isOfAnother(HistoryEvidence evidence, PlacedOrder order) {
    var attempt = evidence.attempt(order.cause());
    return attempt != null && !attempt.sent().sender().equals(order.user());
  }
}
