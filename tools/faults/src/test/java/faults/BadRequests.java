package faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes bad requests for every route, always the same from the same seed. */
record BadRequests(List<Route> routes, Random random) {
  private static final List<String> RAW_SEGMENTS =
      List.of("%00", "%FF", "%C0%AF", "%2e%2e%2f", "%25", "%ED%A0%80", "a%20b", "%F0%9F%98%80");
  private static final List<String> QUERY_NAMES =
      List.of("limit", "nextToken", "category", "orderDate", "unknown", "%00");
  private static final List<String> CONTENT_TYPES =
      List.of(
          "text/xml",
          "application/json; charset=utf-16",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "a",
          "*/*");

  BadRequest next() {
    Route route = routes.get(random.nextInt(routes.size()));
    byte[] body = route.model() == null ? new byte[0] : new BadBodies(random).next(route.model());
    return new BadRequest(route, path(route) + query(), headers(route), body);
  }

  private String path(Route route) {
    String path = route.path();
    int from = path.indexOf('{');
    return from < 0 ? path : path.substring(0, from) + segment();
  }

  private String segment() {
    if (random.nextInt(3) == 0) {
      return RAW_SEGMENTS.get(random.nextInt(RAW_SEGMENTS.size()));
    }
    String encoded = encoded(Nasty.text(random));
    return encoded.isEmpty() || encoded.equals("+") ? "nobody-7" : encoded.replace("+", "%20");
  }

  private String query() {
    if (random.nextInt(3) > 0) {
      return "";
    }
    String name = QUERY_NAMES.get(random.nextInt(QUERY_NAMES.size()));
    return "?" + name + "=" + encoded(Nasty.text(random));
  }

  private Map<String, String> headers(Route route) {
    Map<String, String> headers = new HashMap<>();
    if (route.model() != null) {
      headers.put("Content-Type", "application/json");
    }
    switch (random.nextInt(10)) {
      case 0 ->
          headers.put("Content-Type", CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())));
      case 1, 2 -> headers.put("If-Match", headerText());
      case 3 -> headers.put("X-Correlation-Id", headerText());
      case 4 -> headers.put("Accept", headerText());
      default -> {
        // Most requests have no header that is wrong.
      }
    }
    return headers;
  }

  /** What a client library lets through: no line breaks, no characters beyond ASCII. */
  private String headerText() {
    String text = Nasty.text(random).replaceAll("[^ -~]", "?").strip();
    return text.isEmpty() ? "\"1" : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
