package search.judge;

import static search.judge.ShopRule.BOUGHT_ONCE;
import static search.judge.ShopRule.NO_LOST_UPDATE;
import static search.judge.ShopRule.ONE_VERSION;
import static search.judge.ShopRule.SAME_ANSWER;
import static search.judge.ShopRule.VANISHED;
import static search.judge.ShopRule.VERSION_STEPS;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import search.shopper.ApiJson;
import search.shopper.Attempt;
import search.shopper.Attempt.Kind;

/** Baskets: their versions, and where they go. */
final class BasketJudge {
  private final Findings findings;
  private final Facts facts;

  BasketJudge(Findings findings, Facts facts) {
    this.findings = findings;
    this.facts = facts;
  }

  void judge() {
    answersAreEqual();
    basketsAreBoughtOnce();
    basketsDoNotVanish();
    facts.baskets().jumps().forEach(jump -> findings.require(VERSION_STEPS, false, jump));
    versionsAreUnique();
    changesAreNotLost();
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
      findings.require(
          SAME_ANSWER,
          first == null || first.equals(answer),
          "The request " + attempt.key() + " got " + first + ", sent again " + answer);
    }
  }

  /** A refusal for now, or a failure, is no answer to what was asked. */
  private static boolean isFinal(int status) {
    return status < 500 && status != 429;
  }

  private void basketsAreBoughtOnce() {
    for (var checkout : facts.baskets().withoutBasket()) {
      findings.require(
          BOUGHT_ONCE,
          false,
          "A checkout of " + checkout.user() + " was recorded, and no basket went with it");
    }
  }

  private void basketsDoNotVanish() {
    for (var removal : facts.baskets().unexplained()) {
      findings.require(
          VANISHED,
          facts.attempts().stream()
              .anyMatch(a -> a.kind() == Kind.REMOVE && a.shopper().equals(removal.user())),
          "The basket of " + removal.user() + " is gone, and no order was recorded with it");
    }
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
      findings.require(
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
        findings.require(
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
}
