package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.queue.Message;
import search.queue.SimulatedQueue;
import search.shopper.ApiJson;

/** What is set aside failed itself: it is not enough that something else failed beside it. */
final class NeighbourRule extends ShopRule {

  NeighbourRule() {
    super("NEIGHBOUR", "Nothing is set aside for what befell another");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().queues().values().stream().flatMap(queue -> broken(evidence, queue));
  }

  private static Stream<String> broken(HistoryEvidence evidence, SimulatedQueue queue) {
    return queue.messages().stream()
        .filter(message -> !message.isPoison() && !hasReason(evidence, cause(evidence, message)))
        .map(message -> message.name() + " was set aside, and nothing was wrong with it");
  }

  private static boolean hasReason(HistoryEvidence evidence, String cause) {
    var spec = evidence.shop().spec();
    var workers = spec.workers().stream().map(worker -> worker.shortName() + " ");
    var others =
        Stream.of(
            " has a spell",
            "takes what " + cause + " wants",
            "the checkout of " + cause + " is refused",
            "the checkout of " + cause + ", ",
            "the order of " + cause + " is refused",
            "the order of " + cause + ", ");
    return Stream.concat(workers, others).anyMatch(evidence::struck);
  }

  /** The request that it goes back to: it is in a checkout, or in the outbox. */
  private static String cause(HistoryEvidence evidence, Message message) {
    if (message.body().startsWith("{")) {
      return ApiJson.json(message.body()).at("/detail/correlationId").asText();
    }
    var key = message.body();
    var record =
        key.contains("#")
            ? evidence.shop().basketTable().items().get(key)
            : evidence.shop().orderTable().items().get(key);
    return record == null ? message.body() : record.at("/correlationId/S").asText();
  }
}
