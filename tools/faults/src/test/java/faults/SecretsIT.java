package faults;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.shop.SignIn;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Wherever a client writes a card number, it must not be found anywhere afterwards.
 *
 * <p>Only the local cloud's own record of hops is not searched: it repeats each request and
 * response, is kept in memory, and does not exist on AWS.
 */
@Order(4)
@ResourceLock(SharedCloud.NAME)
class SecretsIT {
  /** The card networks' and payment providers' public test numbers. */
  private static final List<String> CARDS =
      List.of(
          "4111111111111111",
          "4012  8888  8888  1881",
          "5555--5555--5555--4444",
          "a2223003122003222b",
          "378282246310005",
          "3714 496353 98431",
          "6011111111111117",
          "3530_1113,3330_0000",
          "30569309025904",
          "4222222222222");

  /** Of every JSON web token: its header is an object. */
  private static final String START_OF_A_TOKEN = "eyJ";

  private static final Cloud CLOUD = SharedCloud.get();
  private static final CallRecorder RECORDER = new CallRecorder();

  private static final CardSearch SEARCH = new CardSearch(CARDS);
  private static final int AT_A_TIME = 8;

  private final Shop shop = new Shop(CLOUD);
  private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void listen() {
    CLOUD.local().gateway().add(RECORDER);
  }

  @Test
  void no_card_number_is_kept_logged_sent_or_repeated() {
    RECORDER.start();
    Assortment assortment = Assortment.in(shop);
    checkOutOnce(assortment);
    Shopper withBasket = new Shopper(shop);
    withBasket.fillBasketForSure(assortment);
    Shopper without = new Shopper(shop);
    CLOUD.traffic().awaitQuiet();
    TableState before = TableState.of(shop);

    List<CardPlaces.Sent> requests = requests(assortment, withBasket, without);
    AtOnce.few(AT_A_TIME, requests.stream().filter(CardPlaces.Sent::refused), this::send);
    CLOUD.traffic().awaitQuiet();
    List<String> changes = TableState.of(shop).since(before);
    AtOnce.few(AT_A_TIME, requests.stream().filter(sent -> !sent.refused()), this::send);
    CLOUD.traffic().awaitQuiet();

    System.out.printf(
        Locale.ROOT, "%d requests with %d card numbers%n", requests.size(), CARDS.size());
    search("the tables", TableState.of(shop).items().stream());
    search("the queues and the archive, or another call", RECORDER.bodies());
    search("the logs", logs());
    assertThat(leaks).as("card numbers that were found").isEmpty();
    assertThat(Stream.concat(logs(), TableState.of(shop).items().stream()).map(Json::text))
        .as("what signs somebody in, in logs and tables")
        .noneMatch(text -> text.contains(SignIn.PASSWORD) || text.contains(START_OF_A_TOKEN));
    assertThat(changes).as("changes by requests that were to be refused").isEmpty();
    assertThat(RECORDER.bodies().map(JsonNode::toString))
        .as("seen calls")
        .anyMatch(body -> body.contains("CheckoutBasket"));
    assertThat(logs()).as("log lines").isNotEmpty();
  }

  /** A checkout needs an existing basket, and a basket an existing product. */
  private static List<CardPlaces.Sent> requests(
      Assortment assortment, Shopper withBasket, Shopper without) {
    List<CardPlaces.Sent> requests = new ArrayList<>();
    for (Route route : Route.all(Cloud.CDK_OUT)) {
      boolean ofProduct = route.stack().equals("ProductStack");
      String id = ofProduct ? assortment.dearId() : withBasket.user();
      Shopper shopper = route.toString().equals("POST basket") ? without : withBasket;
      GoodBodies good = new GoodBodies(assortment.dearId(), shopper.user());
      for (String card : CARDS) {
        String tag = withBasket.seen().get();
        requests.addAll(new CardPlaces(route, card, id, tag, good).requests());
      }
    }
    return requests;
  }

  /** Produces events, messages and log lines to search. */
  private void checkOutOnce(Assortment assortment) {
    Shopper shopper = new Shopper(shop);
    shopper.fillBasketForSure(assortment);
    Shop.expect(202, shopper.checkOut("once"));
  }

  private void send(CardPlaces.Sent sent) {
    BadRequest request = sent.request();
    HttpResponse<String> answer = request.send(CLOUD.output(request.route().stack(), "ApiUrl"));
    int status = answer.statusCode();
    // Nobody removes the basket of another, whatever its name looks like.
    boolean another =
        status == 403 && request.route().toString().equals("DELETE basket/{userName}");
    boolean wrong = sent.refused() && status != 400 && status != 422 && !another;
    if (wrong || status >= 500 || SEARCH.finds(answer.headers().map() + answer.body())) {
      leaks.add(status + " to " + request + ": " + answer.headers().map() + answer.body());
    }
  }

  private void search(String where, Stream<JsonNode> texts) {
    texts
        .map(Json::text)
        .filter(SEARCH::finds)
        .limit(10)
        .forEach(text -> leaks.add("in " + where + ": " + text));
  }

  private static Stream<JsonNode> logs() {
    return new LogEvents(CLOUD).all();
  }
}
