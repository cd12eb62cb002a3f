package search.rule;

import java.util.Objects;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.PlacedOrder;
import search.judge.ShopRule;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/** Nobody buys what he has not seen, and said so. */
final class SeenRule extends ShopRule {

  SeenRule() {
    super("SEEN", "Nobody buys what he has not seen");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.orders().values().stream()
        .flatMap(
            order ->
                Stream.ofNullable(evidence.attempt(order.cause()))
                    .filter(attempt -> attempt.kind() == Kind.CHECKOUT && !saw(attempt, order))
                    .map(attempt -> words(attempt, order)));
  }

  private static boolean saw(Attempt attempt, PlacedOrder order) {
    if (!saysWhatItSaw(attempt)) {
      return false;
    }
    var seen = Objects.requireNonNull(attempt.seen());
    return seen.contents().equals(order.contents()) && seen.total().equals(order.total());
  }

  private static boolean saysWhatItSaw(Attempt attempt) {
    return !attempt.sent().headers().getOrDefault("If-Match", "*").equals("*");
  }

  private static String words(Attempt attempt, PlacedOrder order) {
    String seen = Objects.requireNonNull(attempt.seen()).contents();
    if (!saysWhatItSaw(attempt)) {
      return attempt.name() + " did not say what it saw, and bought " + order.contents();
    }
    return attempt.name() + " saw " + seen + " and bought " + order.contents();
  }
}
