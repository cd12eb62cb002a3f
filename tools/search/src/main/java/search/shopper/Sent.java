package search.shopper;

import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.api.ShopRequest;
import search.shopper.Attempt.Kind;

/**
 * A request as a tab has sent it, and may send it again.
 *
 * @param seen what the tab showed then
 * @param nonsense what is wrong with it
 */
record Sent(Kind kind, ShopRequest request, String key, @Nullable Seen seen, Nonsense nonsense) {

  Sent(Kind kind, ShopRequest request, String key, @Nullable Seen seen) {
    this(kind, request, key, seen, Nonsense.NONE);
  }

  boolean hasBody() {
    return !request.body().isEmpty();
  }

  /** The same as somebody sends it who has not read how. */
  Sent as(Nonsense wrong) {
    var changed =
        new ShopRequest(
            request.method(),
            request.resource(),
            request.path(),
            request.query(),
            request.headers(),
            wrong.of(request.body()));
    return new Sent(Kind.NONSENSE, changed, key, seen, wrong);
  }

  /** The same request, under the name of this attempt. */
  ShopRequest named(String attempt) {
    var headers = new TreeMap<>(request.headers());
    headers.put("X-Correlation-Id", attempt);
    headers.put("Content-Type", "application/json");
    return new ShopRequest(
        request.method(),
        request.resource(),
        request.path(),
        request.query(),
        headers,
        request.body());
  }

  /** What became of it, when it was sent at a moment under a name, and heard of at another. */
  Attempt attempt(String name, String shopper, long millis, long heard, @Nullable ApiReply reply) {
    return new Attempt(name, shopper, kind, named(name), millis, heard, key, seen, reply);
  }

  String words() {
    String shown = seen == null ? "" : ", seeing " + seen.contents();
    return request.method()
        + " "
        + request.resource()
        + (kind == Kind.NONSENSE ? " " + nonsense.words() : "")
        + (kind == Kind.FILL || kind == Kind.CHANGE ? " " + wanted(request.body()) : "")
        + (kind == Kind.CHECKOUT ? shown + card() + without("If-Match") : "")
        + (kind == Kind.CHECKOUT ? without("Idempotency-Key") + otherKey() : "");
  }

  private String without(String header) {
    return request.headers().containsKey(header) ? "" : ", without " + header;
  }

  private String otherKey() {
    String sent = request.headers().getOrDefault("Idempotency-Key", '"' + key + '"');
    return sent.equals('"' + key + '"') ? "" : ", under the key " + sent;
  }

  private String card() {
    return CardForms.isIn(request.body()) ? ", with a card number in the address" : "";
  }

  private static String wanted(String body) {
    return StreamSupport.stream(ApiJson.json(body).path("items").spliterator(), false)
        .map(item -> item.path("quantity").asInt() + " x " + item.path("productId").asText())
        .collect(Collectors.joining(", "));
  }

  static String words(ApiReply reply) {
    if (reply.status() == 202) {
      var order = ApiJson.json(reply.body());
      return "202, an order of " + ApiJson.money(order.path("total"));
    }
    if (reply.status() < 300 && reply.body().contains("items")) {
      var basket = ApiJson.json(reply.body());
      return reply.status() + ", " + ApiJson.contents(basket.path("items"));
    }
    return Integer.toString(reply.status());
  }
}
