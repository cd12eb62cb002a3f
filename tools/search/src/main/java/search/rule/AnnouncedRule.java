package search.rule;

import java.util.Objects;
import java.util.stream.Stream;
import search.judge.Announced;
import search.judge.HistoryEvidence;
import search.judge.ShopRule;

/** Whoever listens hears of every order: what is placed is announced, however often. */
final class AnnouncedRule extends ShopRule {

  AnnouncedRule() {
    super("ANNOUNCED", "Every order is announced");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var placed = evidence.shop().spec().placed();
    return Announced.in(evidence).stream()
        .filter(one -> one.outbox().equals(placed) && !isAnnounced(evidence, one))
        .map(one -> "The order of " + cause(evidence, one) + " was placed, and never announced");
  }

  /** What the relay has given up is set aside, where an alarm rings. */
  private static boolean isAnnounced(HistoryEvidence evidence, Announced one) {
    return one.isTaken(evidence, evidence.shop().metrics().end())
        || one.outbox().givenUp().stream()
            .map(queue -> Objects.requireNonNull(evidence.shop().queues().get(queue)))
            .flatMap(queue -> queue.messages().stream())
            .anyMatch(message -> message.body().contains(one.orderId()));
  }

  private static String cause(HistoryEvidence evidence, Announced one) {
    var order = evidence.orders().get(one.orderId());
    return order == null ? one.orderId() : order.cause();
  }
}
