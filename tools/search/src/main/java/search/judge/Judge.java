package search.judge;

import static search.judge.ShopRule.BOUGHT_ONCE;
import static search.judge.ShopRule.KEPT;
import static search.judge.ShopRule.LISTED;
import static search.judge.ShopRule.NOTHING_ELSE;
import static search.judge.ShopRule.NO_LOST_UPDATE;
import static search.judge.ShopRule.ONCE;
import static search.judge.ShopRule.ONE_VERSION;
import static search.judge.ShopRule.POISON;
import static search.judge.ShopRule.SAME_ANSWER;
import static search.judge.ShopRule.SEEN;
import static search.judge.ShopRule.TRIED;
import static search.judge.ShopRule.VANISHED;
import static search.judge.ShopRule.VERSION_STEPS;
import static search.judge.ShopRule.WORKS;
import static search.judge.ShopRule.WRITTEN_ONCE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import search.queue.Message;
import search.shop.SimulatedShop;
import search.shopper.ApiJson;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/** Compares what was observed with what must hold. */
public final class Judge {
  private final SimulatedShop shop;
  private final Facts facts;
  private final boolean faulty;
  private final Map<String, Attempt> attempts = new TreeMap<>();
  private final Map<String, PlacedOrder> orders = new TreeMap<>();
  private final List<BrokenRule> broken = new ArrayList<>();

  /**
   * @param faulty whether anything failed in this history
   */
  public Judge(SimulatedShop shop, Facts facts, boolean faulty) {
    this.shop = shop;
    this.facts = facts;
    this.faulty = faulty;
    facts.attempts().forEach(attempt -> attempts.put(attempt.name(), attempt));
    shop.orderTable().items().forEach((id, item) -> orders.put(id, PlacedOrder.of(item)));
  }

  public List<BrokenRule> broken() {
    ordersWereAskedFor();
    requestsBuyOnce();
    answersAreEqual();
    acceptedIsKept();
    nothingIsUntried();
    nothingBreaksByItself();
    basketsAreBoughtOnce();
    basketsDoNotVanish();
    poisonHarmsNobody();
    facts.baskets().jumps().forEach(jump -> require(VERSION_STEPS, false, jump));
    versionsAreUnique();
    changesAreNotLost();
    listsAreWhole();
    facts
        .writes()
        .forEach(
            (id, count) ->
                require(
                    WRITTEN_ONCE,
                    count == 1,
                    "Order " + cause(id) + " was written " + count + " times"));
    return broken;
  }

  private void require(ShopRule rule, boolean holds, String what) {
    if (!holds) {
      broken.add(new BrokenRule(rule, what));
    }
  }

  private String cause(String orderId) {
    var order = orders.get(orderId);
    return order == null ? orderId : "of " + order.cause();
  }

  private void ordersWereAskedFor() {
    for (var order : orders.values()) {
      var attempt = attempts.get(order.cause());
      if (attempt == null || attempt.kind() != Kind.CHECKOUT) {
        require(NOTHING_ELSE, false, "Nobody asked for the order of " + order.cause());
        continue;
      }
      var seen = Objects.requireNonNull(attempt.seen());
      require(
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
          require(
              ONCE, all.size() == 1, "The request " + key + " bought " + String.join(" and ", all));
        });
  }

  private void basketsAreBoughtOnce() {
    for (var checkout : facts.baskets().withoutBasket()) {
      require(
          BOUGHT_ONCE,
          false,
          "A checkout of " + checkout.user() + " was recorded, and no basket went with it");
    }
  }

  private void basketsDoNotVanish() {
    for (var removal : facts.baskets().unexplained()) {
      require(
          VANISHED,
          facts.attempts().stream()
              .anyMatch(a -> a.kind() == Kind.REMOVE && a.shopper().equals(removal.user())),
          "The basket of " + removal.user() + " is gone, and no order was recorded with it");
    }
  }

  private void poisonHarmsNobody() {
    var left = shop.queues().values().stream().flatMap(queue -> queue.messages().stream()).toList();
    long poison = left.stream().filter(Message::isPoison).count();
    require(POISON, poison == facts.poison(), "A message that nobody can read is gone");
    require(
        POISON,
        faulty || facts.poison() == 0 || left.size() == poison,
        "A good message was set aside with one that nobody can read");
  }

  private void answersAreEqual() {
    Map<String, String> answers = new HashMap<>();
    for (var attempt : facts.attempts()) {
      var reply = attempt.reply();
      if (reply == null || attempt.kind() != Kind.CHECKOUT || !isFinal(reply.status())) {
        continue;
      }
      String answer =
          reply.status() == 202
              ? "202 " + ApiJson.json(reply.body()).path("orderId").asText()
              : Integer.toString(reply.status());
      String first = answers.putIfAbsent(attempt.key(), answer);
      require(
          SAME_ANSWER,
          first == null || first.equals(answer),
          "The request " + attempt.key() + " got " + first + ", sent again " + answer);
    }
  }

  /** A refusal for now, or a failure, is no answer to what was asked. */
  private static boolean isFinal(int status) {
    return status < 500 && status != 429;
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
        require(KEPT, isSetAside(id), "What " + attempt.name() + " bought never became an order");
      } else {
        require(
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

  private void nothingIsUntried() {
    for (var queue : shop.queues().values()) {
      for (var message : queue.messages()) {
        String id = orderOf(message);
        if (message.body().startsWith("{") && !message.isPoison()) {
          require(
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
      require(
          WORKS,
          reply != null && reply.status() < 500,
          attempt.name() + " heard " + (reply == null ? "nothing" : reply.status()));
    }
    for (var queue : shop.queues().values()) {
      require(
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

  private void versionsAreUnique() {
    Map<String, String> contents = new HashMap<>();
    for (var attempt : facts.attempts()) {
      var reply = attempt.reply();
      String version = reply == null ? null : reply.header("etag");
      if (reply == null || version == null || reply.status() >= 300) {
        continue;
      }
      String shown = ApiJson.contents(ApiJson.json(reply.body()).path("items"));
      String first = contents.putIfAbsent(attempt.shopper() + version, shown);
      require(
          ONE_VERSION,
          first == null || first.equals(shown),
          "Version " + version + " was " + first + ", and then " + shown);
    }
  }

  /** Two tabs that want the same may both hear that it is so. */
  private void changesAreNotLost() {
    Map<String, Attempt> winners = new HashMap<>();
    for (var attempt : facts.attempts()) {
      var reply = attempt.reply();
      var seen = attempt.seen();
      if (attempt.kind() == Kind.CHANGE && reply != null && reply.status() == 200 && seen != null) {
        var first = winners.putIfAbsent(attempt.shopper() + seen.version(), attempt);
        require(
            NO_LOST_UPDATE,
            first == null || shown(first).equals(shown(attempt)),
            (first == null ? "" : first.name())
                + " and "
                + attempt.name()
                + " both changed version "
                + seen.version());
      }
    }
  }

  private static String shown(Attempt attempt) {
    var reply = Objects.requireNonNull(attempt.reply());
    return ApiJson.contents(ApiJson.json(reply.body()).path("items"));
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
              require(
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
