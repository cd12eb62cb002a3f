package search.history;

import static java.time.ZoneOffset.UTC;
import static search.time.Simulation.BEGINNING;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.api.ShopRequest;
import search.api.SimulatedApi;
import search.judge.Facts;
import search.shopper.ApiJson;
import search.shopper.Attempt;

/** Reads a list of an API to its end, in small pages. */
final class ListReader {
  private static final int MOST_PAGES = 50;

  private final SimulatedApi api;
  private final Facts facts;
  private final String name;
  private final ShopRequest first;
  private final List<JsonNode> found = new ArrayList<>();
  private int pages;

  /**
   * @param first asks for the first page
   */
  private ListReader(SimulatedApi api, Facts facts, String name, ShopRequest first) {
    this.api = api;
    this.facts = facts;
    this.name = name;
    this.first = first;
  }

  /** A shopper reads the list of his orders, one by one. */
  static void ofShopper(SimulatedApi orders, Facts facts, String shopper) {
    var request = ofUser(shopper, Map.of("limit", "1"));
    new ListReader(orders, facts, "the list of " + shopper, request).ask("");
  }

  /** The shopkeeper reads the list of all there are of something, in pages of two. */
  static void ofAll(SimulatedApi api, Facts facts, String resource) {
    var request =
        new ShopRequest("GET", resource, Map.of(), Map.of("limit", "2"), Map.of(), "")
            .sentBy(ShopRequest.SHOPKEEPER);
    new ListReader(api, facts, "the list of all in " + resource.substring(1), request).ask("");
  }

  /** A shopper reads the orders of the day on which everything happens. */
  static void ofToday(SimulatedApi orders, Facts facts, String shopper) {
    var day = Map.of("limit", "1", "orderDate", LocalDate.ofInstant(BEGINNING, UTC).toString());
    new ListReader(orders, facts, "the list of " + shopper + " today", ofUser(shopper, day))
        .ask("");
  }

  /** Somebody who need not sign in reads what there is of each category, in pages of one. */
  static void ofCategories(SimulatedApi products, Facts facts) {
    for (String category : List.of("things", "lights")) {
      var query = Map.of("limit", "1", "category", category);
      var request = new ShopRequest("GET", "/product", Map.of(), query, Map.of(), "");
      new ListReader(products, facts, "the products in " + category, request).ask("");
    }
  }

  /** A shopper follows the link that the last checkout was answered with. */
  static void followed(SimulatedApi orders, Facts facts, String shopper) {
    facts.attempts().stream()
        .filter(attempt -> attempt.shopper().equals(shopper))
        .filter(attempt -> attempt.kind() == Attempt.Kind.CHECKOUT && link(attempt) != null)
        .reduce((_, last) -> last)
        .ifPresent(
            attempt -> {
              String name = "the link of " + attempt.name();
              var request = ofUser(user(attempt), query(attempt)).sentBy(shopper);
              new ListReader(orders, facts, name, request).ask("");
            });
  }

  private static @Nullable String link(Attempt attempt) {
    var reply = attempt.reply();
    return reply == null || reply.status() != 202 ? null : reply.header("location");
  }

  private static String user(Attempt attempt) {
    String path = URI.create(Objects.requireNonNull(link(attempt))).getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Map<String, String> query(Attempt attempt) {
    String query = URI.create(Objects.requireNonNull(link(attempt))).getRawQuery();
    if (query == null || !query.contains("=")) {
      return Map.of();
    }
    String[] parts = query.split("=", 2);
    return Map.of(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
  }

  private static ShopRequest ofUser(String shopper, Map<String, String> query) {
    return new ShopRequest(
            "GET", "/order/{userName}", Map.of("userName", shopper), query, Map.of(), "")
        .sentBy(shopper);
  }

  private void ask(String next) {
    var query = new TreeMap<>(first.query());
    if (!next.isEmpty()) {
      query.put("nextToken", next);
    }
    var request =
        new ShopRequest(first.method(), first.resource(), first.path(), query, first.headers(), "");
    api.send(name + " " + ++pages, request, this::hear);
  }

  private void hear(ApiReply reply) {
    facts.answered(name, reply.status());
    var page = ApiJson.json(reply.body().isEmpty() ? "{}" : reply.body());
    page.path("items").forEach(found::add);
    String next = page.path("nextToken").asText("");
    if (next.isEmpty() || next.equals("null") || pages == MOST_PAGES) {
      facts.listed(name, found);
    } else {
      ask(next);
    }
  }
}
