package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.lambda.LambdaFunction;

/**
 * A function ends by itself: its calls have limits, and its timeout is longer than all that it may
 * do. Else Lambda ends it in the middle, and nobody hears why.
 */
final class TimelyRule extends ShopRule {

  TimelyRule() {
    super("TIMELY", "No function runs out of time");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var spec = evidence.shop().spec();
    return Stream.concat(spec.workers().stream(), spec.apis().keySet().stream())
        .filter(f -> evidence.shop().metrics().sum(LambdaFunction.timeouts(f)) > 0)
        .map(function -> function.shortName() + " ran out of time")
        .sorted();
  }
}
