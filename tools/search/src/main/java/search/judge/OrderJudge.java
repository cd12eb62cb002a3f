package search.judge;

import static search.judge.ShopRule.KEPT;
import static search.judge.ShopRule.LISTED;
import static search.judge.ShopRule.NOTHING_ELSE;
import static search.judge.ShopRule.ONCE;
import static search.judge.ShopRule.SEEN;
import static search.judge.ShopRule.WRITTEN_ONCE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import search.shop.SimulatedShop;
import search.shopper.ApiJson;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/** Orders: what was accepted, and nothing else. */
final class OrderJudge {
  private final Findings findings;
  private final Facts facts;
  private final SimulatedShop shop;
  private final Map<String, Attempt> attempts = new TreeMap<>();
  private final Map<String, PlacedOrder> orders = new TreeMap<>();

  OrderJudge(Findings findings, Facts facts, SimulatedShop shop) {
    this.findings = findings;
    this.facts = facts;
    this.shop = shop;
    facts.attempts().forEach(attempt -> attempts.put(attempt.name(), attempt));
    shop.orderTable().items().forEach((id, item) -> orders.put(id, PlacedOrder.of(item)));
  }

  void judge() {
    ordersWereAskedFor();
    requestsBuyOnce();
    acceptedIsKept();
    ordersAreWrittenOnce();
    listsAreWhole();
  }

  private void ordersAreWrittenOnce() {
    facts
        .writes()
        .forEach(
            (id, count) ->
                findings.require(
                    WRITTEN_ONCE,
                    count == 1,
                    "Order " + cause(id) + " was written " + count + " times"));
  }

  private String cause(String orderId) {
    var order = orders.get(orderId);
    return order == null ? orderId : "of " + order.cause();
  }

  private void ordersWereAskedFor() {
    for (var order : orders.values()) {
      var attempt = attempts.get(order.cause());
      if (attempt == null || attempt.kind() != Kind.CHECKOUT) {
        findings.require(NOTHING_ELSE, false, "Nobody asked for the order of " + order.cause());
        continue;
      }
      var seen = Objects.requireNonNull(attempt.seen());
      findings.require(
          SEEN,
          seen.contents().equals(order.contents()) && seen.total().equals(order.total()),
          attempt.name() + " saw " + seen.contents() + " and bought " + order.contents());
    }
  }

  private void requestsBuyOnce() {
    Map<String, List<String>> bought = new TreeMap<>();
    for (var order : orders.values()) {
      var attempt = attempts.get(order.cause());
      if (attempt != null) {
        bought.computeIfAbsent(attempt.key(), key -> new ArrayList<>()).add(order.contents());
      }
    }
    bought.forEach(
        (key, all) -> {
          all.sort(null);
          findings.require(
              ONCE, all.size() == 1, "The request " + key + " bought " + String.join(" and ", all));
        });
  }

  private void acceptedIsKept() {
    for (var attempt : facts.attempts()) {
      var reply = attempt.reply();
      if (attempt.kind() != Kind.CHECKOUT || reply == null || reply.status() != 202) {
        continue;
      }
      var accepted = ApiJson.json(reply.body());
      String id = accepted.path("orderId").asText();
      var order = orders.get(id);
      if (order == null) {
        findings.require(
            KEPT, isSetAside(id), "What " + attempt.name() + " bought never became an order");
      } else {
        findings.require(
            KEPT,
            order.total().equals(ApiJson.money(accepted.path("total"))),
            attempt.name() + " was told another total than its order has");
      }
    }
  }

  private boolean isSetAside(String orderId) {
    return shop.queues().values().stream()
        .flatMap(queue -> queue.messages().stream())
        .anyMatch(message -> message.body().contains(orderId));
  }

  private void listsAreWhole() {
    facts
        .listed()
        .forEach(
            (shopper, ids) -> {
              var expected =
                  orders.values().stream()
                      .filter(order -> order.user().equals(shopper))
                      .map(PlacedOrder::id)
                      .toList();
              findings.require(
                  LISTED,
                  ids.size() == expected.size() && new HashSet<>(ids).containsAll(expected),
                  shopper
                      + " has "
                      + expected.size()
                      + " orders, and the list shows "
                      + ids.size());
            });
  }
}
