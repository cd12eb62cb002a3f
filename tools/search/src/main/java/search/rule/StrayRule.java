package search.rule;

import java.util.stream.Stream;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;
import search.queue.Message;

/** What others send to the bus is not the order queue's business. */
final class StrayRule extends ShopRule {

  StrayRule() {
    super("STRAY", "Only what a queue is for comes into it from the bus");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    return evidence.shop().queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .filter(Message::isStray)
        .limit(1)
        .map(message -> "An event of somebody else came into a queue");
  }
}
