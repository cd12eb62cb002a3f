package search.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** A request sent again buys nothing more. */
final class OnceRule extends ShopRule {

  OnceRule() {
    super("ONCE", "A request sent again buys nothing more");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    Map<String, List<String>> bought = new TreeMap<>();
    for (var order : evidence.orders().values()) {
      var attempt = evidence.attempt(order.cause());
      if (attempt != null) {
        bought.computeIfAbsent(attempt.key(), key -> new ArrayList<>()).add(order.contents());
      }
    }
    return bought.entrySet().stream()
        .filter(entry -> entry.getValue().size() > 1)
        .map(entry -> "The request " + entry.getKey() + " bought " + words(entry.getValue()));
  }

  private static String words(List<String> bought) {
    return String.join(" and ", bought.stream().sorted().toList());
  }
}
