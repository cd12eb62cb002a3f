package search.rule;

import java.util.Objects;
import java.util.stream.Stream;
import search.judge.Evidence;
import search.judge.PlacedOrder;
import search.judge.Rule;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/** Nobody buys what he has not seen. */
final class SeenRule extends Rule {

  SeenRule() {
    super("SEEN", "Nobody buys what he has not seen");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    return evidence.orders().values().stream()
        .flatMap(
            order ->
                Stream.ofNullable(evidence.attempt(order.cause()))
                    .filter(attempt -> attempt.kind() == Kind.CHECKOUT && !saw(attempt, order))
                    .map(attempt -> words(attempt, order)));
  }

  private static boolean saw(Attempt attempt, PlacedOrder order) {
    var seen = Objects.requireNonNull(attempt.seen());
    return seen.contents().equals(order.contents()) && seen.total().equals(order.total());
  }

  private static String words(Attempt attempt, PlacedOrder order) {
    String seen = Objects.requireNonNull(attempt.seen()).contents();
    return attempt.name() + " saw " + seen + " and bought " + order.contents();
  }
}
