package search.rule;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import search.judge.ErasureRun;
import search.judge.HistoryEvidence;
import search.judge.RecordedCheckout;
import search.judge.ShopRule;
import search.shop.OutboxSpec;

/**
 * Who was erased is forgotten: when an erasure says that it is complete, no checkout of before is
 * still to become an order, which would bring the address back; and when the last one is over,
 * nothing of the shopper is left among the baskets. It comes to its end, unless a person must act
 * first: something was set aside, or is sent and keeps waiting, and an alarm has rung.
 */
final class ForgottenRule extends ShopRule {
  ForgottenRule() {
    super("FORGOTTEN", "Who was erased is forgotten");
  }

  @Override
  public Stream<String> broken(HistoryEvidence evidence) {
    var runs = evidence.facts().erasures();
    if (runs.isEmpty()) {
      return Stream.empty();
    }
    var last = runs.getLast();
    return Stream.concat(
        runs.stream().filter(ErasureRun::isComplete).flatMap(run -> cameLater(run, evidence)),
        last.isComplete() ? left(last, evidence) : endless(last, evidence));
  }

  private static Stream<String> cameLater(ErasureRun run, HistoryEvidence evidence) {
    var recorded = RecordedCheckout.byOrder(evidence);
    String orders = evidence.shop().orderTable().spec().name();
    return evidence.facts().writes().stream()
        .filter(write -> write.table().equals(orders) && write.before() == null)
        .filter(write -> write.millis() > run.ended() && isOf(run.shopper(), write.after()))
        .filter(write -> wasRecordedBefore(run, recorded.get(write.keyText())))
        .map(write -> run.shopper() + " was erased, and then came an order with the address")
        .limit(1);
  }

  private static boolean isOf(String shopper, @Nullable ObjectNode order) {
    return order != null && order.at("/userName/S").asText().equals(shopper);
  }

  private static boolean wasRecordedBefore(ErasureRun run, @Nullable RecordedCheckout checkout) {
    return checkout != null && checkout.millis() < run.begun();
  }

  private static Stream<String> left(ErasureRun run, HistoryEvidence evidence) {
    return evidence.shop().basketTable().items().entrySet().stream()
        .filter(item -> isAbout(run.shopper(), item))
        .map(item -> run.shopper() + " was erased, and still there is " + item.getKey());
  }

  private static boolean isAbout(String shopper, Map.Entry<String, ObjectNode> item) {
    String event = item.getValue().at("/event/S").asText();
    return item.getKey().equals(shopper)
        || item.getKey().contains("#" + shopper + "#")
        || event.contains("\"userName\":\"" + shopper + "\"");
  }

  private static Stream<String> endless(ErasureRun last, HistoryEvidence evidence) {
    boolean setAside =
        evidence.shop().queues().values().stream().anyMatch(queue -> !queue.messages().isEmpty());
    return setAside || isWaitedForInSight(last.shopper(), evidence)
        ? Stream.empty()
        : Stream.of("The erasure of " + last.shopper() + " never comes to its end");
  }

  /** Something that is sent and could not be marked keeps waiting, and the watch has rung. */
  private static boolean isWaitedForInSight(String shopper, HistoryEvidence evidence) {
    return evidence.shop().spec().outboxes().stream()
        .filter(outbox -> waits(shopper, outbox, evidence))
        .anyMatch(
            outbox ->
                evidence
                    .watches()
                    .rang(Set.of(outbox.watch().name()), 0, evidence.shop().metrics().end()));
  }

  private static boolean waits(String shopper, OutboxSpec outbox, HistoryEvidence evidence) {
    return evidence.shop().tables().named(outbox.mapping().table()).items().entrySet().stream()
        .filter(item -> item.getValue().has("waiting"))
        .anyMatch(item -> isAbout(shopper, item) || isOf(shopper, item.getValue()));
  }
}
