package faults.kill;

import static org.awaitility.Awaitility.await;

import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import acceptance.shop.Http;
import acceptance.shop.Senders;
import acceptance.shop.SignIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import faults.Json;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checkouts of baskets that are there, each by a shopper of its own. An accepted one becomes an
 * order, and one whose answer was lost does, too, if its basket is gone.
 */
final class Checkouts implements Load {
  private static final String FIRST = "shopper-1";
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final AtomicInteger shoppers = new AtomicInteger(1);
  private final ConcurrentLinkedQueue<String> waiting = new ConcurrentLinkedQueue<>();
  private final Map<String, String> accepted = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final Set<String> asked = ConcurrentHashMap.newKeySet();

  /** Tokens outlive a kill, as the keys do. */
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private final List<String> surplus = new ArrayList<>();

  /** The entity tag of the first basket, and so of all its copies. */
  private volatile String tag = "";

  @Override
  public String name() {
    return "Checkouts";
  }

  /** Fills the first basket as a shopper does. */
  void open(MortalCloud cloud) {
    ObjectNode details = Json.object().put("name", "Hammer").put("category", "tools");
    details.putObject("price").put("amount", 12).put("currency", "EUR");
    SignIn signIn = Senders.openAt(cloud.endpoint("")).orElseThrow();
    awaitFunctions(cloud);
    Answer product = send(cloud, "ProductStack", "product", details, Map.of());
    String first = signedUp(signIn, FIRST);
    ObjectNode basket = Json.object().put("userName", first);
    basket
        .putArray("items")
        .addObject()
        .put("productId", product.json().path("id").asText())
        .put("quantity", 2);
    tag = send(cloud, "BasketStack", "basket", basket, Map.of()).header("etag").orElseThrow();
    waiting.add(first);
  }

  /** On a busy machine, the first answer of a function may come later than its API waits. */
  private static void awaitFunctions(MortalCloud cloud) {
    Map<String, String> apis =
        Map.of("ProductStack", "product", "BasketStack", "basket", "OrderingStack", "order");
    apis.forEach(
        (stack, path) -> {
          URI uri = URI.create(cloud.output(stack + ".ApiUrl") + path);
          await(stack)
              .atMost(PATIENCE)
              .until(() -> Http.send("GET", uri, null, Map.of()).status() == 200);
        });
  }

  /** Gives new shoppers copies of a basket, bypassing the API, until so many wait to check out. */
  void copyBasket(MortalCloud cloud, JsonNode basket, int wanted) {
    SignIn signIn = Senders.openAt(cloud.endpoint("")).orElseThrow();
    while (waiting.size() < wanted) {
      String user = signedUp(signIn, "shopper-" + shoppers.incrementAndGet());
      ObjectNode copy = basket.deepCopy();
      copy.putObject("pk").put("S", user);
      cloud.call(
          "dynamodb", "DynamoDB_20120810.PutItem", table(cloud, "BasketStack").set("Item", copy));
      waiting.add(user);
    }
  }

  /** Somebody who has signed up. */
  String anybody(int number) {
    List<String> all = List.copyOf(tokens.keySet());
    return all.get(number % all.size());
  }

  /** Of all their baskets. */
  String tag() {
    return tag;
  }

  private String signedUp(SignIn signIn, String name) {
    String user = signIn.newShopper(name);
    tokens.put(user, signIn.token(user));
    return user;
  }

  /** The first shopper's basket as it is in the table. */
  JsonNode firstBasket(MortalCloud cloud) {
    return Tables.scan(cloud, table(cloud, "BasketStack")).getFirst();
  }

  @Override
  public void call(MortalCloud cloud) {
    String user = waiting.poll();
    if (user == null) {
      throw new IllegalStateException("Every shopper has checked out");
    }
    asked.add(user);
    unanswered.add(user);
    Map<String, String> seen =
        Map.of("If-Match", tag, Http.AUTHORIZATION, tokens.getOrDefault(user, ""));
    Answer answer = send(cloud, "BasketStack", "basket/checkout", CheckoutRequest.of(user), seen);
    accepted.put(user, answer.json().path("orderId").asText());
    unanswered.remove(user);
  }

  private static Answer send(
      MortalCloud cloud, String stack, String path, JsonNode body, Map<String, String> headers) {
    URI uri = URI.create(cloud.output(stack + ".ApiUrl") + path);
    Answer answer = Http.send("POST", uri, Json.text(body), headers);
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }

  private static ObjectNode table(MortalCloud cloud, String stack) {
    return Json.object().put("TableName", cloud.output(stack + ".TableName"));
  }

  @Override
  public List<String> missing(MortalCloud cloud) {
    Map<String, List<String>> orders = orders(cloud);
    Set<String> baskets = ConcurrentHashMap.newKeySet();
    for (JsonNode item : Tables.scan(cloud, table(cloud, "BasketStack"))) {
      baskets.add(item.path("pk").path("S").asText());
    }
    surplus.clear();
    orders.forEach(
        (user, ids) -> {
          if (ids.size() > 1 || !asked.contains(user) || !ids.contains(expected(user, ids))) {
            surplus.add(user + " " + ids);
          }
        });
    List<String> missing = new ArrayList<>();
    for (String user : asked) {
      boolean due = accepted.containsKey(user) || (isOpen(user) && !baskets.contains(user));
      if (due && !orders.containsKey(user)) {
        missing.add("order of " + user);
      }
    }
    return missing;
  }

  private boolean isOpen(String user) {
    return unanswered.contains(user);
  }

  private String expected(String user, List<String> ids) {
    return accepted.getOrDefault(user, ids.getFirst());
  }

  private static Map<String, List<String>> orders(MortalCloud cloud) {
    Map<String, List<String>> orders = new HashMap<>();
    for (JsonNode order : Tables.scan(cloud, table(cloud, "OrderingStack"))) {
      orders
          .computeIfAbsent(order.path("userName").path("S").asText(), user -> new ArrayList<>())
          .add(order.path("orderId").path("S").asText());
    }
    return orders;
  }

  @Override
  public List<String> invented() {
    return List.copyOf(surplus);
  }

  @Override
  public int accepted() {
    return accepted.size();
  }
}
