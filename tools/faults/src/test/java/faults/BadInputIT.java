package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Whatever a client sends: an answer that says what is wrong with it, and nothing else happens. */
@Order(3)
class BadInputIT {
  @AutoClose private static final Cloud CLOUD = new Cloud();

  private static final int REQUESTS = 10_000;
  private static final int AT_ONCE = 8;
  private static final Pattern INSIDE =
      Pattern.compile("Exception|\\bat [\\w.$]+\\(|\\bjava\\.|stackTrace|errorType");

  private final Shop shop = new Shop(CLOUD);
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();

  @Test
  void bad_requests_are_refused_and_change_nothing() {
    fillTheShop();
    TableState before = TableState.of(shop);
    List<Route> routes = Route.all(Cloud.CDK_OUT);
    BadRequests requests = new BadRequests(routes, new Random(Sampling.seed()));

    sendAll(requests);
    CLOUD.traffic().awaitQuiet();

    System.out.printf(
        "%d bad requests to %d routes from -Dseed=%d%n",
        sent.get(), routes.size(), Sampling.seed());
    assertThat(complaints).as("answers that are wrong").isEmpty();
    assertThat(sent).hasValueGreaterThanOrEqualTo(REQUESTS);
    assertThat(TableState.of(shop)).as("the tables").isEqualTo(before);
    assertThat(shop.waitingOrders() + shop.deadLetters()).as("messages").isZero();
  }

  @Test
  void a_basket_beyond_the_limit_of_money_is_not_kept() {
    String house = shop.addProduct("House", "1000000");
    TableState before = TableState.of(shop);

    Answer answer =
        shop.basket("POST", "basket", Shop.basketOf("rich", Map.of(house, 2)), Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(TableState.of(shop)).isEqualTo(before);
    Shop.expect(200, shop.basket("GET", "basket", null, Map.of()));
  }

  /** A product, a basket and an order, which nothing may change. */
  private void fillTheShop() {
    Assortment assortment = Assortment.in(shop);
    Shop.expect(201, new Shopper(shop).fillBasket(assortment));
    Shopper buyer = new Shopper(shop);
    Shop.expect(201, buyer.fillBasket(assortment));
    Shop.expect(202, buyer.checkOut());
    CLOUD.traffic().awaitQuiet();
    assertThat(shop.orders()).hasSize(1);
  }

  private void sendAll(BadRequests requests) {
    Semaphore free = new Semaphore(AT_ONCE);
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Sampling.times(REQUESTS, requests::next)
          .forEach(
              request -> {
                free.acquireUninterruptibly();
                clients.execute(
                    () -> {
                      judge(request);
                      free.release();
                    });
              });
    }
  }

  private void judge(BadRequest request) {
    HttpResponse<String> answer;
    try {
      answer = request.send(CLOUD.output(request.route().stack(), "ApiUrl"));
    } catch (RuntimeException e) {
      complaints.add("no answer to " + request + ": " + e);
      return;
    } finally {
      sent.incrementAndGet();
    }
    boolean reads = request.route().method().equals("GET");
    if (answer.statusCode() >= 500 || (answer.statusCode() < 400 && !reads)) {
      complaints.add(answer.statusCode() + " to " + request + ": " + answer.body());
    } else if (answer.statusCode() >= 400 && INSIDE.matcher(answer.body()).find()) {
      complaints.add("the program's inside to " + request + ": " + answer.body());
    }
  }
}
