package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The lists of all baskets and of all orders, which many shoppers write at the same time. */
@Order(7)
@ResourceLock(SharedCloud.NAME)
class SpreadListsIT {
  private static final int CHECKOUTS = 150;

  /** Of 10,000 checkouts a second, one key of an index takes 1,000. */
  private static final int LEAST_KEYS = 10;

  /** A tenth, and what chance adds to it with so few checkouts. */
  private static final double MOST_IN_ONE_KEY = 0.2;

  private static final Cloud CLOUD = SharedCloud.get();
  private static final CallRecorder RECORDER = new CallRecorder();

  private final Shop shop = new Shop(CLOUD);
  private final Trial trial = new Trial(CLOUD);
  private final Assortment assortment = Assortment.in(shop);

  @BeforeAll
  static void record_what_is_written() {
    CLOUD.local().gateway().add(RECORDER);
  }

  @AfterEach
  void clear() {
    shop.clear();
  }

  @Test
  void checkouts_do_not_all_write_the_same_key_of_an_index() throws InterruptedException {
    RECORDER.start();

    checkOut(CHECKOUTS);

    List<IndexKeys> written =
        Stream.of("BasketStack", "OrderingStack")
            .map(stack -> CLOUD.output(stack, "TableName"))
            .flatMap(table -> IndexKeys.of(CLOUD, table, RECORDER).stream())
            .filter(index -> index.total() >= CHECKOUTS)
            .toList();
    assertThat(written).as("all, all and byUser").hasSizeGreaterThanOrEqualTo(3);
    assertThat(written)
        .allSatisfy(
            index -> {
              assertThat(index.writes().size()).as("%s", index).isGreaterThanOrEqualTo(LEAST_KEYS);
              assertThat(index.hottest()).as("%s", index).isLessThan(MOST_IN_ONE_KEY);
            });
  }

  /** Before the baskets were spread, each had the key "basket". A change of a basket spreads it. */
  @Test
  void baskets_of_before_are_listed_once_while_shoppers_change_them() {
    List<Shopper> shoppers = shoppers(30);
    AtOnce.few(4, shoppers.stream(), shopper -> shopper.fillBasketForSure(assortment));
    Ledger ledger = Ledger.of(shop);
    shoppers
        .subList(0, 20)
        .forEach(shopper -> put("BasketStack", ledger.basket(shopper.user()), "kind", "basket"));
    Deque<Shopper> changing = new ConcurrentLinkedDeque<>(shoppers.subList(10, 20));

    List<JsonNode> listed =
        pages(
            "BasketStack",
            "basket",
            () -> {
              Shopper one = changing.poll();
              if (one != null) {
                change(one);
                new Shopper(shop).fillBasketForSure(assortment);
              }
            });

    List<String> users = texts(listed, "userName");
    assertThat(users).doesNotHaveDuplicates().isSorted();
    assertThat(users).containsAll(shoppers.stream().map(Shopper::user).toList());
  }

  /** Before the orders were spread, each had the key "order". An order never changes. */
  @Test
  void orders_of_before_are_listed_once_between_new_ones() throws InterruptedException {
    checkOut(30);
    List<JsonNode> orders = shop.orders();
    orders.subList(0, 20).forEach(order -> put("OrderingStack", order, "kind", "order"));
    Deque<JsonNode> more = new ConcurrentLinkedDeque<>(orders);

    List<JsonNode> listed =
        pages(
            "OrderingStack",
            "order",
            () -> put("OrderingStack", more.remove(), "orderId", "" + UUID.randomUUID()));

    assertThat(texts(listed, "orderId"))
        .doesNotHaveDuplicates()
        .containsAll(orders.stream().map(order -> order.at("/orderId/S").asText()).toList());
    assertThat(texts(listed, "orderDate")).isSortedAccordingTo(Collections.reverseOrder());
  }

  private void checkOut(int shoppers) throws InterruptedException {
    List<Checkout> checkouts = shoppers(shoppers).stream().map(Checkout::new).toList();
    CLOUD
        .trespasser()
        .beside(
            checkouts.stream().map(Checkout::shopper).toList(),
            () ->
                AtOnce.few(
                    4,
                    checkouts.stream(),
                    checkout -> {
                      checkout.shopper().fillBasketForSure(assortment);
                      checkout.runUntilTold();
                    }));
    trial.settle(new CheckoutFlow(shop, assortment, checkouts));
  }

  private List<Shopper> shoppers(int number) {
    return IntStream.range(0, number).mapToObj(_ -> new Shopper(shop)).toList();
  }

  private void change(Shopper shopper) {
    Answer answer =
        shop.basket(
            "POST",
            "basket",
            assortment.dearerBasketOf(shopper.user()),
            Map.of("If-Match", shopper.basketTag()));
    Shop.expect(200, answer);
  }

  private void put(String stack, JsonNode item, String attribute, String value) {
    ObjectNode changed = item.deepCopy();
    changed.putObject(attribute).put("S", value);
    ObjectNode input = Json.object().put("TableName", CLOUD.output(stack, "TableName"));
    CLOUD.call("dynamodb", "PutItem", input.set("Item", changed));
  }

  /** Reads a list to its end, seven at a time; something happens after every page. */
  private List<JsonNode> pages(String stack, String path, Runnable between) {
    List<JsonNode> items = new ArrayList<>();
    String next = "";
    do {
      Answer page = Shop.expect(200, shop.get(stack, path + "?limit=7" + next));
      page.json().path("items").forEach(items::add);
      next = page.json().path("nextToken").asText("");
      next = next.isEmpty() || next.equals("null") ? "" : "&nextToken=" + next;
      between.run();
    } while (!next.isEmpty());
    return items;
  }

  private static List<String> texts(List<JsonNode> items, String field) {
    return items.stream().map(item -> item.path(field).asText()).toList();
  }
}
