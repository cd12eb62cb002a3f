package search.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import search.api.ApiReply;
import search.api.ShopRequest;
import search.api.SimulatedApi;
import search.judge.Facts;
import search.shopper.ApiJson;

/** Reads a shopper's list of orders to its end, in small pages. */
final class OrderLists {
  private static final String PAGE = "1";
  private static final int MOST_PAGES = 50;

  private final SimulatedApi orders;
  private final Facts facts;
  private final String shopper;
  private final List<String> found = new ArrayList<>();
  private int pages;

  OrderLists(SimulatedApi orders, Facts facts, String shopper) {
    this.orders = orders;
    this.facts = facts;
    this.shopper = shopper;
  }

  void read() {
    ask(Map.of("limit", PAGE));
  }

  private void ask(Map<String, String> query) {
    var request =
        new ShopRequest(
            "GET", "/order/{userName}", Map.of("userName", shopper), query, Map.of(), "");
    orders.send("the list of " + shopper + " " + ++pages, request.sentBy(shopper), this::hear);
  }

  private void hear(ApiReply reply) {
    facts.answered("the list of " + shopper, reply.status());
    var page = ApiJson.json(reply.body().isEmpty() ? "{}" : reply.body());
    page.path("items").forEach(order -> found.add(order.path("orderId").asText()));
    String next = page.path("nextToken").asText("");
    if (next.isEmpty() || next.equals("null") || pages == MOST_PAGES) {
      facts.listed(shopper, found);
    } else {
      ask(new TreeMap<>(Map.of("limit", PAGE, "nextToken", next)));
    }
  }
}
