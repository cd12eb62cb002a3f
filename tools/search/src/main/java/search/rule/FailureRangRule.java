package search.rule;

import java.util.Set;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.lambda.FunctionSpec;
import search.watch.Metric;

/** A function that fails, or an API that answers 5xx, rings an alarm about it. */
final class FailureRangRule extends ShopRule {
  private static final long SOON = 5 * 60_000;

  FailureRangRule() {
    super("FAILURE_RANG", "An alarm rings when a function or an API fails");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var spec = evidence.shop().spec();
    var functions =
        Stream.concat(spec.workers().stream(), spec.apis().keySet().stream())
            .map(FunctionSpec::where)
            .map(function -> Metric.ofFunction("Errors", function));
    var apis = spec.apis().values().stream().map(api -> Metric.ofApi("5XXError", api));
    return Stream.concat(functions, apis)
        .filter(metric -> !rang(evidence, metric))
        .sorted((one, other) -> one.about().compareTo(other.about()))
        .map(metric -> metric.about() + " failed, and no alarm rang");
  }

  private static boolean rang(HistoryEvidence evidence, Metric metric) {
    return evidence.shop().metrics().moments(metric).stream()
        .allMatch(moment -> evidence.watches().rang(Set.of(metric.about()), moment, moment + SOON));
  }
}
