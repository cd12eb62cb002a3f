package search.judge;

import static search.judge.ShopRule.POISON;
import static search.judge.ShopRule.TRIED;
import static search.judge.ShopRule.WORKS;

import search.queue.Message;
import search.shop.SimulatedShop;
import search.shopper.ApiJson;

/** Queues: what was set aside, and why. */
final class QueueJudge {
  private final Findings findings;
  private final Facts facts;
  private final SimulatedShop shop;
  private final boolean faulty;

  QueueJudge(Findings findings, Facts facts, SimulatedShop shop, boolean faulty) {
    this.findings = findings;
    this.facts = facts;
    this.shop = shop;
    this.faulty = faulty;
  }

  void judge() {
    nothingIsUntried();
    nothingBreaksByItself();
    poisonHarmsNobody();
  }

  private void nothingIsUntried() {
    for (var queue : shop.queues().values()) {
      for (var message : queue.messages()) {
        String id = orderOf(message);
        if (message.body().startsWith("{") && !message.isPoison()) {
          findings.require(
              TRIED,
              facts.wasTried(id),
              message.name() + " was set aside, and no function ever tried to place it");
        }
      }
    }
  }

  private void nothingBreaksByItself() {
    if (faulty) {
      return;
    }
    for (var attempt : facts.attempts()) {
      var reply = attempt.reply();
      findings.require(
          WORKS,
          reply != null && reply.status() < 500,
          attempt.name() + " heard " + (reply == null ? "nothing" : reply.status()));
    }
    for (var queue : shop.queues().values()) {
      findings.require(
          WORKS,
          facts.poison() > 0 || queue.messages().isEmpty(),
          "Something is left in " + queue.spec().name());
    }
  }

  private static String orderOf(Message message) {
    return message.body().startsWith("{")
        ? ApiJson.json(message.body()).at("/detail/orderId").asText()
        : "";
  }

  private void poisonHarmsNobody() {
    var left = shop.queues().values().stream().flatMap(queue -> queue.messages().stream()).toList();
    long poison = left.stream().filter(Message::isPoison).count();
    findings.require(POISON, poison == facts.poison(), "A message that nobody can read is gone");
    findings.require(
        POISON,
        faulty || facts.poison() == 0 || left.size() == poison,
        "A good message was set aside with one that nobody can read");
  }
}
