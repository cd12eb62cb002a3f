package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import localcloud.gateway.Json;

/** Requests with a text in each place where a route takes one. */
record CardPlaces(Route route, String text) {
  private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

  List<BadRequest> requests() {
    List<BadRequest> requests = new ArrayList<>();
    String plainPath = route.path().replaceAll("\\{.*}", "nobody-7");
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    requests.add(request(route.path().replaceAll("\\{.*}", encoded), JSON, body()));
    for (String name : List.of("limit", "nextToken", "category", "orderDate")) {
      requests.add(request(plainPath + "?" + name + "=" + encoded, JSON, body()));
    }
    for (String name : List.of("Content-Type", "If-Match", "X-Correlation-Id", "Accept")) {
      requests.add(request(plainPath, Map.of(name, text), body()));
    }
    if (route.model() != null) {
      for (JsonNode body : bodies(route.model())) {
        requests.add(request(plainPath, JSON, Json.text(body)));
        requests.add(request(plainPath, JSON, escaped(Json.text(body))));
      }
      requests.add(request(plainPath, JSON, "{\"" + text + "\":1}"));
      requests.add(request(plainPath, JSON, text));
    }
    return requests;
  }

  private String body() {
    return route.model() == null ? "" : Json.text(plain(route.model()));
  }

  private BadRequest request(String path, Map<String, String> headers, String body) {
    return new BadRequest(route, path, headers, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The same JSON, in which no search for digits finds the text. */
  private String escaped(String json) {
    return json.replace(text, "\\u%04x%s".formatted((int) text.charAt(0), text.substring(1)));
  }

  private static JsonNode plain(JsonNode model) {
    return new Samples(new Random(1)).of(model);
  }

  /** One body for each field, with the text in it; and with it at the end of other text. */
  private List<JsonNode> bodies(JsonNode model) {
    List<JsonNode> bodies = new ArrayList<>();
    for (String pointer : leaves(plain(model), "")) {
      for (UnaryOperator<String> around : around(plain(model).at(pointer).asText())) {
        JsonNode body = plain(model);
        set(body, pointer, around.apply(text));
        bodies.add(body);
      }
    }
    return bodies;
  }

  private static List<UnaryOperator<String>> around(String before) {
    return List.of(
        card -> card,
        card -> before + " " + card,
        card -> "tok_" + card,
        card -> card.replace(' ', '-') + "@example.com");
  }

  private static List<String> leaves(JsonNode node, String pointer) {
    List<String> leaves = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      object
          .propertyStream()
          .forEach(
              field -> leaves.addAll(leaves(field.getValue(), pointer + "/" + field.getKey())));
    } else if (node instanceof ArrayNode array) {
      leaves.addAll(leaves(array.get(0), pointer + "/0"));
    } else {
      leaves.add(pointer);
    }
    return leaves;
  }

  private static void set(JsonNode body, String pointer, String value) {
    int last = pointer.lastIndexOf('/');
    ((ObjectNode) body.at(pointer.substring(0, last))).put(pointer.substring(last + 1), value);
  }
}
