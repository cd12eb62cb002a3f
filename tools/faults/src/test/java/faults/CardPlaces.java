package faults;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Requests with a card number in each place where a route takes text. They are otherwise good, so a
 * route that overlooks the number would accept them.
 *
 * @param id the id of an existing thing, for a path
 * @param tag the entity tag of the basket, for a checkout
 */
record CardPlaces(Route route, String card, String id, String tag, GoodBodies good) {
  private static final List<String> QUERIES =
      List.of("limit", "nextToken", "category", "orderDate");

  /** Headers that a route may ignore; it only must not repeat the number. */
  private static final List<String> HEADERS =
      List.of("If-Match", "X-Correlation-Id", "Accept", "Idempotency-Key");

  /**
   * @param refused whether the answer must be a refusal
   */
  record Sent(BadRequest request, boolean refused) {}

  List<Sent> requests() {
    List<Sent> requests = new ArrayList<>();
    String encoded = URLEncoder.encode(card, StandardCharsets.UTF_8).replace("+", "%20");
    String path = path(id);
    if (!path.equals(route.path())) {
      // Whoever has no orders has an empty page, which repeats nothing.
      boolean refused = !route.toString().equals("GET order/{userName}");
      requests.add(new Sent(request(path(encoded), Map.of(), body()), refused));
    }
    for (String name : QUERIES) {
      requests.add(refused(path + "?" + name + "=" + encoded, Map.of(), body()));
    }
    requests.add(refused(path, Map.of("Content-Type", card), body()));
    for (String name : HEADERS) {
      requests.add(new Sent(request(path, Map.of(name, card), body()), false));
    }
    if (route.model() != null) {
      for (String body : bodies()) {
        requests.add(refused(path, Map.of(), body));
        requests.add(refused(path, Map.of(), escaped(body)));
      }
      requests.add(refused(path, Map.of(), "{\"" + card + "\":1}"));
      requests.add(refused(path, Map.of(), card));
    }
    return requests;
  }

  private String path(String parameter) {
    return route.path().replaceAll("\\{.*}", parameter);
  }

  private String body() {
    return route.model() == null ? "" : Json.text(good.of(route));
  }

  private Sent refused(String path, Map<String, String> headers, String body) {
    return new Sent(request(path, headers, body), true);
  }

  private BadRequest request(String path, Map<String, String> special, String body) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    switch (route.method()) {
      case "PUT" -> headers.put("If-Match", "\"1\"");
      // The thing must stay there for the next requests.
      case "DELETE" -> headers.put("If-Match", "\"999\"");
      default -> {}
    }
    if (route.toString().equals("POST basket/checkout")) {
      headers.put("If-Match", tag);
    }
    headers.putAll(special);
    return new BadRequest(route, path, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same JSON, written so that a search for digits does not find the number. */
  private String escaped(String json) {
    return json.replace(card, escapedStart(card)).replace(hyphened(), escapedStart(hyphened()));
  }

  private static String escapedStart(String text) {
    return String.format(Locale.ROOT, "\\u%04x%s", (int) text.charAt(0), text.substring(1));
  }

  private String hyphened() {
    return card.replace(' ', '-');
  }

  /**
   * Two bodies for each field: with the number in it, and with the number at the end of other text.
   */
  private List<String> bodies() {
    List<String> bodies = new ArrayList<>();
    for (String pointer : Fields.of(good.of(route))) {
      for (UnaryOperator<String> around : around(good.of(route).at(pointer).asText())) {
        ObjectNode body = good.of(route);
        Fields.set(body, pointer, around.apply(card));
        bodies.add(Json.text(body));
      }
    }
    return bodies;
  }

  private List<UnaryOperator<String>> around(String before) {
    return List.of(
        number -> number,
        number -> before + " " + number,
        number -> "tok_" + number,
        _ -> hyphened() + "@example.com");
  }
}
