package search.rule;

import java.util.stream.Stream;
import search.judge.BasketWatch;
import search.judge.Evidence;
import search.judge.Rule;
import search.shopper.Attempt.Kind;

/** No basket vanishes without an order. */
final class VanishedRule extends Rule {

  VanishedRule() {
    super("VANISHED", "No basket vanishes without an order");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    return BasketWatch.of(evidence).unexplained().stream()
        .filter(removal -> !wasAskedFor(evidence, removal.user()))
        .map(
            removal ->
                "The basket of " + removal.user() + " is gone, and no order was recorded with it");
  }

  private static boolean wasAskedFor(Evidence evidence, String user) {
    return evidence.attempts().stream()
        .anyMatch(attempt -> attempt.kind() == Kind.REMOVE && attempt.shopper().equals(user));
  }
}
