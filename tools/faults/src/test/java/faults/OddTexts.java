package faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends odd texts and checks the tables in the end: an accepted text must be there exactly, a
 * refused one must have left no trace.
 */
final class OddTexts {
  private static final String NO_TAG = "";

  private final Shop shop;
  private final Assortment assortment;
  private final Queue<String> complaints;

  /** Products that a refused request has left unchanged, for the next one. */
  private final Queue<String> products = new ConcurrentLinkedQueue<>();

  private final Queue<Shopper> shoppers = new ConcurrentLinkedQueue<>();
  private final Queue<Kept> kept = new ConcurrentLinkedQueue<>();

  /** An accepted body and the key of the resulting item. */
  private record Kept(OddText odd, String key, ObjectNode body) {}

  OddTexts(Shop shop, Queue<String> complaints) {
    this.shop = shop;
    this.assortment = Assortment.in(shop);
    this.complaints = complaints;
  }

  void send(OddText odd) {
    switch (odd.route().toString()) {
      case "POST product" -> postProduct(odd);
      case "PUT product/{id}" -> putProduct(odd);
      case "POST lookup" -> lookUp(odd);
      case "POST basket" -> postBasket(odd);
      default -> checkOut(odd);
    }
  }

  private void postProduct(OddText odd) {
    ObjectNode body = odd.in(body(odd, "nobody"));
    HttpResponse<String> answer = answer(odd, "product", body, NO_TAG);
    if (accepted(odd, answer)) {
      kept.add(new Kept(odd, Json.read(answer.body()).path("id").asText(), body));
    }
  }

  private void putProduct(OddText odd) {
    String known = products.poll();
    String id = known == null ? shop.addProduct("Plane", "30.00") : known;
    ObjectNode body = odd.in(body(odd, "nobody"));
    if (accepted(odd, answer(odd, "product/" + id, body, "\"1\""))) {
      kept.add(new Kept(odd, id, body));
    } else {
      products.add(id);
    }
  }

  /** It keeps nothing, whatever it says. */
  private void lookUp(OddText odd) {
    accepted(odd, answer(odd, "lookup", odd.in(body(odd, "nobody")), NO_TAG));
  }

  private void postBasket(OddText odd) {
    ObjectNode body = odd.in(body(odd, new Shopper(shop).user()));
    HttpResponse<String> answer = answer(odd, "basket", body, NO_TAG);
    if (accepted(odd, answer)) {
      kept.add(new Kept(odd, body.path("userName").asText(), body));
      requireReachable(odd, URI.create(answer.headers().firstValue("location").orElseThrow()));
    }
  }

  /**
   * A client that builds a URL according to RFC 3986 (section 5.2.4) drops the segments . and ..
   * from it.
   */
  private void requireReachable(OddText odd, URI location) {
    if (!location.normalize().equals(location)) {
      complaints.add("no client can reach " + location + ": " + odd);
    }
  }

  private void checkOut(OddText odd) {
    Shopper known = shoppers.poll();
    Shopper shopper = known == null ? new Shopper(shop) : known;
    if (known == null) {
      shopper.fillBasketForSure(assortment);
    }
    ObjectNode body = odd.in(body(odd, shopper.user()));
    HttpResponse<String> answer = answer(odd, "basket/checkout", body, shopper.seen().get());
    if (accepted(odd, answer)) {
      kept.add(new Kept(odd, Json.read(answer.body()).path("orderId").asText(), body));
    } else {
      shoppers.add(shopper);
    }
  }

  private ObjectNode body(OddText odd, String user) {
    return new GoodBodies(assortment.dearId(), user).of(odd.route());
  }

  /**
   * @param tag the version that the request is about, if it is about one
   */
  private HttpResponse<String> answer(OddText odd, String path, ObjectNode body, String tag) {
    Map<String, String> headers =
        tag.isEmpty()
            ? Map.of("Content-Type", "application/json")
            : Map.of("Content-Type", "application/json", "If-Match", tag);
    return new BadRequest(odd.route(), path, headers, odd.write(body))
        .send(shop.cloud().output(odd.route().stack(), "ApiUrl"));
  }

  private boolean accepted(OddText odd, HttpResponse<String> answer) {
    Judge.complaint(answer.statusCode(), answer.body())
        .ifPresent(what -> complaints.add(what + " to " + odd));
    return answer.statusCode() < 300;
  }

  int accepted() {
    return kept.size();
  }

  /** Compares accepted and refused texts with the tables. */
  void verify() {
    Set<String> known = ConcurrentHashMap.newKeySet();
    products.forEach(known::add);
    shoppers.forEach(shopper -> known.add(shopper.user()));
    Tables tables = Tables.of(shop);
    for (Kept one : kept) {
      known.add(one.key());
      verify(one, tables.get(one.odd().route(), one.key()));
    }
    for (String id : products) {
      if (!tables.product(id).path("version").path("N").asText().equals("1")) {
        complaints.add("a refused change has changed product " + id);
      }
    }
    for (Shopper shopper : shoppers) {
      if (tables.basket(shopper.user()).isMissingNode()) {
        complaints.add("a refused checkout has taken the basket of " + shopper.user());
      }
    }
    known.addAll(List.of(assortment.dearId(), assortment.cheapId()));
    for (String key : tables.keysBut(known)) {
      complaints.add("nobody was notified of " + key);
    }
  }

  private void verify(Kept one, JsonNode item) {
    for (String field : Fields.textsOf(one.body())) {
      String sent = one.body().at(field).asText();
      if (!Tables.field(item, field).asText().equals(sent)) {
        complaints.add("accepted but not kept unchanged: " + one.odd() + ": " + item);
        return;
      }
    }
  }
}
