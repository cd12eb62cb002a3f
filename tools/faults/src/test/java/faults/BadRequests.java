package faults;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes bad requests for every route, always the same for a given seed, and none twice. Half of
 * them aim at existing things and have one thing wrong: the body or, for requests that change
 * something without a body, the version.
 */
final class BadRequests {
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

  private final List<Route> routes;
  private final Existing existing;
  private final Random random;
  private final Set<List<Object>> made = new HashSet<>();

  BadRequests(List<Route> routes, Existing existing, Random random) {
    this.routes = routes;
    this.existing = existing;
    this.random = random;
  }

  BadRequest next() {
    BadRequest next = any();
    while (!made.add(identity(next))) {
      next = any();
    }
    return next;
  }

  private static List<Object> identity(BadRequest request) {
    return List.of(
        request.route().toString(),
        request.path(),
        request.headers(),
        request.body().length,
        Arrays.hashCode(request.body()));
  }

  private BadRequest any() {
    Route route = routes.get(random.nextInt(routes.size()));
    Existing aim = random.nextBoolean() ? existing : null;
    Samples samples = new Samples(random, aim);
    String path = path(route, aim) + query();
    if (route.model() == null) {
      return new BadRequest(route, path, headers(route, aim), new byte[0]);
    }
    if (aim != null && random.nextInt(20) == 0) {
      return new BadRequest(route, path, otherType(), Json.bytes(samples.of(route.model())));
    }
    byte[] body = new BadBodies(random, samples).next(route.model());
    return new BadRequest(route, path, headers(route, aim), body);
  }

  private String path(Route route, @Nullable Existing aim) {
    String path = route.path();
    int from = path.indexOf('{');
    return from < 0 ? path : path.substring(0, from) + (aim == null ? segment() : aim.of(route));
  }

  /** A good body that is declared as something other than JSON. */
  private Map<String, String> otherType() {
    List<String> types = CONTENT_TYPES.stream().filter(type -> !type.contains("json")).toList();
    return Map.of("If-Match", "\"1\"", "Content-Type", types.get(random.nextInt(types.size())));
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

  private Map<String, String> headers(Route route, @Nullable Existing aim) {
    Map<String, String> headers = new HashMap<>();
    if (aim != null && !route.method().equals("GET")) {
      headers.put("If-Match", route.method().equals("DELETE") ? "\"7\"" : aim.tag(route));
    }
    if (route.model() != null) {
      headers.put("Content-Type", "application/json");
    }
    switch (random.nextInt(10)) {
      case 0 ->
          headers.put("Content-Type", CONTENT_TYPES.get(random.nextInt(CONTENT_TYPES.size())));
      case 1, 2 -> headers.put("If-Match", headerText());
      case 3 -> headers.put("X-Correlation-Id", headerText());
      case 4 -> headers.put("Accept", headerText());
      case 5 -> headers.put("Idempotency-Key", headerText());
      default -> {
        // Most requests have no wrong header.
      }
    }
    return headers;
  }

  /**
   * Text that a client library accepts: no line breaks, only ASCII. No asterisk either, which would
   * be a good If-Match.
   */
  private String headerText() {
    String text = Nasty.text(random).replaceAll("[^ -~]", "?").strip();
    return text.isEmpty() || text.equals("*") ? "\"1" : text;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
