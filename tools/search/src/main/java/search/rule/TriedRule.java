package search.rule;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.queue.Message;
import search.shopper.ApiJson;

/**
 * No valid checkout is set aside untried. One whose worker died at each of its receives is excused:
 * while messages come in batches, nobody can promise more (docs/decisions/0028). But one or two
 * deaths must not be enough.
 */
final class TriedRule extends ShopRule {

  private static final int ENOUGH_DEATHS = 3;

  TriedRule() {
    super("TRIED", "No valid checkout is set aside untried");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var tried =
        evidence.facts().calls().stream()
            .filter(call -> call.operation().equals("PutItem"))
            .map(call -> call.request().at("/Item/orderId/S").asText())
            .collect(Collectors.toSet());
    return evidence.shop().queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .filter(message -> isCheckout(message) && !wasTried(message, tried))
        .filter(message -> !isExcused(message))
        .map(message -> message.name() + " was set aside, and no function ever tried to place it");
  }

  private static boolean isExcused(Message message) {
    return message.diedWithEveryWorker() && message.receives() >= ENOUGH_DEATHS;
  }

  private static boolean isCheckout(Message message) {
    return message.body().startsWith("{") && !message.isPoison();
  }

  private static boolean wasTried(Message message, Set<String> tried) {
    return tried.contains(ApiJson.json(message.body()).at("/detail/orderId").asText());
  }
}
