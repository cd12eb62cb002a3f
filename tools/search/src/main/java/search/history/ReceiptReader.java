package search.history;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import search.api.ApiReply;
import search.api.Door;
import search.api.ShopRequest;
import search.judge.Facts;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/** A shopper looks at the receipt of what the last checkout bought. */
final class ReceiptReader {
  private ReceiptReader() {}

  static void ofShopper(Door receipts, Facts facts, String shopper) {
    facts.attempts().stream()
        .filter(attempt -> attempt.shopper().equals(shopper))
        .filter(attempt -> attempt.kind() == Attempt.Kind.CHECKOUT)
        .flatMap(attempt -> Stream.ofNullable(attempt.reply()))
        .filter(reply -> reply.status() == 202)
        .reduce((_, last) -> last)
        .map(reply -> ApiJson.json(reply.body()).path("orderId").asText())
        .ifPresent(order -> ask(receipts, facts, order, shopper));
  }

  static ShopRequest of(String order) {
    return new ShopRequest(
        "GET", "/receipt/{orderId}", Map.of("orderId", order), Map.of(), Map.of(), "");
  }

  private static void ask(Door receipts, Facts facts, String order, String shopper) {
    String name = "the receipt of " + order;
    receipts.send(name, of(order).sentBy(shopper), reply -> hear(name, facts, reply));
  }

  private static void hear(String name, Facts facts, ApiReply reply) {
    facts.answered(name, reply.status());
    facts.listed(name, reply.status() == 200 ? List.of(ApiJson.json(reply.body())) : List.of());
  }
}
