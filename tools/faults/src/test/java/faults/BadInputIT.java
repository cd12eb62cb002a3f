package faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.Answer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, the answer says what is wrong with it, and nothing else happens. */
@Order(3)
@ResourceLock(SharedCloud.NAME)
class BadInputIT {
  private static final Cloud CLOUD = SharedCloud.get();

  private static final int REQUESTS = 10_000;
  private static final int AT_A_TIME = 12;
  private static final int MEGABYTE = 1024 * 1024;

  private final Shop shop = new Shop(CLOUD);
  private final List<Route> routes = Route.all(Cloud.CDK_OUT);
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  @Test
  void bad_requests_are_refused_and_change_nothing() {
    Existing existing = existing();
    TableState before = TableState.of(shop);
    BadRequests requests = new BadRequests(routes, existing, new Random(Sampling.seed()));
    AtomicInteger sent = new AtomicInteger();

    AtOnce.few(
        AT_A_TIME,
        Sampling.times(REQUESTS, requests::next),
        request -> {
          judge(request);
          sent.incrementAndGet();
        });

    requireNothingHappened(before);
    assertThat(sent).hasValueGreaterThanOrEqualTo(REQUESTS);
    System.out.printf(
        Locale.ROOT,
        "%d bad requests to %d routes from -Dseed=%d%n",
        sent.get(),
        routes.size(),
        Sampling.seed());
  }

  @Test
  void odd_texts_are_refused_or_kept_as_they_are() {
    shop.clear();
    OddTexts texts = new OddTexts(shop, complaints);
    List<OddText> all = OddText.all(routes);

    AtOnce.few(AT_A_TIME, all.stream().filter(odd -> !odd.namesOwner()), texts::send);
    // A user with an odd name must not have a basket before a checkout asks for it.
    all.stream().filter(odd -> odd.namesOwner()).forEach(texts::send);
    CLOUD.traffic().awaitQuiet();
    texts.verify();
    routes.stream().filter(route -> !route.path().contains("{")).forEach(this::requireReadable);

    assertThat(complaints).as("answers that are wrong").isEmpty();
    assertThat(shop.waitingMessages() + shop.deadLetters()).as("messages").isZero();
    System.out.printf(
        Locale.ROOT,
        "%d texts in fields, of which %d were accepted%n",
        all.size(),
        texts.accepted());
    shop.clear();
  }

  /** Whatever was accepted, a list that contains it can be read. */
  private void requireReadable(Route route) {
    if (route.method().equals("GET")) {
      var list = new BadRequest(route, route.path() + "?limit=100", Map.of(), new byte[0]);
      var answer = list.send(CLOUD.output(route.stack(), "ApiUrl"));
      if (answer.statusCode() != 200) {
        complaints.add(answer.statusCode() + " to " + route + ": " + answer.body());
      }
    }
  }

  @Test
  void paths_and_queries_that_nobody_would_write_cause_no_server_error() {
    Existing existing = existing();
    TableState before = TableState.of(shop);
    List<RawRequest> requests = RawRequest.all(routes, existing);

    AtOnce.few(AT_A_TIME, requests.stream(), this::judge);

    requireNothingHappened(before);
    System.out.printf(Locale.ROOT, "%d odd paths and queries%n", requests.size());
  }

  /**
   * Exceeds the shop's own limit, Lambda's (6 MB of payload: AWS Lambda guide, "Lambda quotas") and
   * API Gateway's (10 MB: its developer guide, "Amazon API Gateway quotas").
   */
  @ParameterizedTest
  @ValueSource(ints = {64 * 1024, 6 * MEGABYTE, 10 * MEGABYTE})
  void a_body_beyond_a_limit_is_refused_although_nothing_else_is_wrong_with_it(int limit) {
    Existing existing = existing();
    TableState before = TableState.of(shop);

    for (Route route : routes) {
      if (route.model() != null) {
        String body = new GoodBodies(existing.product(), existing.shopper()).of(route).toString();
        byte[] padded = (body + " ".repeat(limit + 1 - body.length())).getBytes(UTF_8);
        judge(
            new BadRequest(
                route,
                route.path().replaceAll("\\{.*}", existing.of(route)),
                Map.of("Content-Type", "application/json", "If-Match", existing.tag(route)),
                padded));
      }
    }

    requireNothingHappened(before);
  }

  @Test
  void a_basket_over_the_money_limit_is_not_kept() {
    String house = shop.addProduct("House", "1000000");
    String rich = new Shopper(shop).user();
    TableState before = TableState.of(shop);

    Answer answer = shop.basket("POST", "basket", Shop.basketOf(rich, Map.of(house, 2)), Map.of());

    assertThat(answer.status()).isEqualTo(422);
    assertThat(TableState.of(shop).since(before)).isEmpty();
    Shop.expect(200, shop.basket("GET", "basket", null, Map.of()));
  }

  private Existing existing() {
    Existing existing = Existing.in(shop);
    CLOUD.traffic().awaitQuiet();
    assertThat(shop.orders()).as("the order that must not change").isNotEmpty();
    return existing;
  }

  private void requireNothingHappened(TableState before) {
    CLOUD.traffic().awaitQuiet();
    assertThat(complaints).as("answers that are wrong").isEmpty();
    assertThat(TableState.of(shop).since(before)).as("changes of the tables").isEmpty();
    assertThat(shop.waitingMessages() + shop.deadLetters()).as("messages").isZero();
  }

  private void judge(BadRequest request) {
    HttpResponse<String> answer;
    try {
      answer = request.send(CLOUD.output(request.route().stack(), "ApiUrl"));
    } catch (RuntimeException e) {
      complaints.add("no answer to " + request + ": " + e);
      return;
    }
    Judge.complaint(answer.statusCode(), answer.body())
        .ifPresent(what -> complaints.add(what + " to " + request));
    if (answer.statusCode() < 400 && !request.route().method().equals("GET")) {
      complaints.add(answer.statusCode() + " to " + request + ": " + answer.body());
    }
  }

  private void judge(RawRequest request) {
    String answer = request.send(CLOUD.output(request.route().stack(), "ApiUrl"));
    if (!answer.startsWith("HTTP/1.1 ")) {
      complaints.add("no answer to " + request + ": " + answer);
      return;
    }
    int status = Integer.parseInt(answer.substring(9, 12));
    // The JDK's server refuses an invalid URI before the local cloud sees it.
    String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
    if (body.startsWith("<h1>400 Bad Request</h1>")) {
      return;
    }
    Judge.complaint(status, body).ifPresent(what -> complaints.add(what + " to " + request));
  }
}
