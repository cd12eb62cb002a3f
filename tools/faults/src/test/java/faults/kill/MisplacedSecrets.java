package faults.kill;

import acceptance.shop.Answer;
import acceptance.shop.Http;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Requests to the shop with a token or a password where it does not belong. */
record MisplacedSecrets(MortalCloud cloud, String user, String own) {
  private static final List<String> QUERIES =
      List.of("access_token", "limit", "nextToken", "category", "orderDate");
  private static final List<String> HEADERS =
      List.of(
          "X-Correlation-Id",
          "If-Match",
          "Idempotency-Key",
          "Content-Type",
          "Accept",
          "Cookie",
          "Referer",
          "User-Agent");
  private static final List<String> BODIES =
      List.of(
          "%s",
          "\"%s\"",
          "{\"%s\":1}",
          "{\"userName\":\"%s\",\"items\":[]}",
          "{\"userName\":\"USER\",\"items\":[{\"productId\":\"%s\",\"quantity\":1}]}",
          "{\"userName\":\"USER\",\"password\":\"%s\",\"items\":[]}");

  /**
   * Sends a token to every kind of place; returns how often each status came. A password cannot be
   * told from a name, so it is sent only in the header that is for it.
   */
  Map<Integer, Integer> send(String secret) {
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (String path : List.of("basket/", "order/", "product/", "nothing/")) {
      count(statuses, get(path + secret, Map.of()));
    }
    for (String query : QUERIES) {
      for (String path : List.of("basket/" + user, "order/" + user, "product")) {
        count(statuses, get(path + "?" + query + "=" + secret, Map.of()));
      }
    }
    for (String header : HEADERS) {
      count(statuses, get("basket/" + user, Map.of(header, secret)));
      count(statuses, get("product", Map.of(header, secret)));
    }
    for (String body : BODIES) {
      String text = body.replace("USER", user).replace("%s", secret);
      count(statuses, send("POST", "basket", text, Map.of()));
      count(statuses, send("POST", "basket/checkout", text, Map.of("If-Match", "\"1\"")));
    }
    return statuses;
  }

  /** Sends a token or a password in the header that is for them, in any form. */
  Map<Integer, Integer> sendInItsHeader(String secret) {
    Map<Integer, Integer> statuses = new TreeMap<>();
    for (String scheme : List.of("", "Bearer ", "bearer ", "Basic ")) {
      Map<String, String> authorization = Map.of(Http.AUTHORIZATION, scheme + secret);
      count(statuses, get("basket/" + user, authorization));
      count(statuses, get("product", authorization));
      count(statuses, send("POST", "basket", "{}", authorization));
    }
    return statuses;
  }

  private static void count(Map<Integer, Integer> statuses, int status) {
    statuses.merge(status, 1, Integer::sum);
  }

  private int get(String path, Map<String, String> headers) {
    return send("GET", path, null, headers);
  }

  private int send(String method, String path, @Nullable String body, Map<String, String> more) {
    String stack =
        path.startsWith("basket")
            ? "BasketStack"
            : path.startsWith("order") ? "OrderingStack" : "ProductStack";
    Map<String, String> headers = new HashMap<>(Map.of(Http.AUTHORIZATION, own));
    headers.putAll(more);
    try {
      Answer answer =
          Http.send(method, URI.create(cloud.output(stack + ".ApiUrl") + path), body, headers);
      return answer.status();
    } catch (UncheckedIOException e) {
      // The server has closed the connection.
      return 0;
    }
  }
}
