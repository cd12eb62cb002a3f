package faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import localcloud.gateway.Json;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A card number, wherever a client writes it, is nowhere afterwards. */
@Order(4)
class SecretsIT {
  /** The card networks' and payment providers' public test numbers. */
  private static final List<String> CARDS =
      List.of(
          "4111111111111111",
          "4012 8888 8888 1881",
          "5555-5555-5555-4444",
          "2223003122003222",
          "378282246310005",
          "3714 496353 98431",
          "6011111111111117",
          "3530-1113-3330-0000",
          "30569309025904",
          "4222222222222");

  @AutoClose private static final Cloud CLOUD = new Cloud();
  private static final CallRecorder RECORDER = new CallRecorder();

  private final Shop shop = new Shop(CLOUD);
  private final List<String> leaks = new ArrayList<>();

  @BeforeAll
  static void listen() {
    CLOUD.local().gateway().add(RECORDER);
  }

  @Test
  void no_card_number_is_kept_logged_sent_or_repeated() {
    int requests = 0;
    RECORDER.start();
    checkOutOnce();
    for (Route route : Route.all(Cloud.CDK_OUT)) {
      for (String card : CARDS) {
        for (BadRequest request : new CardPlaces(route, card).requests()) {
          send(request, card);
          requests++;
        }
      }
    }
    CLOUD.traffic().awaitQuiet();

    System.out.printf("%d requests with %d card numbers%n", requests, CARDS.size());
    search(
        "the tables",
        Stream.of(shop.products(), shop.baskets(), shop.orders()).flatMap(List::stream));
    search("the queues and the archive, or another call", RECORDER.bodies());
    search("the logs", logs());
    assertThat(leaks).as("card numbers that were found").isEmpty();
    assertThat(RECORDER.bodies().map(JsonNode::toString))
        .as("seen calls")
        .anyMatch(body -> body.contains("CheckoutBasket"));
    assertThat(logs()).as("log lines").isNotEmpty();
  }

  /** So that events, messages and log lines are there to be searched. */
  private void checkOutOnce() {
    Shopper shopper = new Shopper(shop);
    Shop.expect(201, shopper.fillBasket(Assortment.in(shop)));
    Shop.expect(202, shopper.checkOut());
  }

  private void send(BadRequest request, String card) {
    HttpResponse<String> answer = request.send(CLOUD.output(request.route().stack(), "ApiUrl"));
    String whole = answer.headers().map() + answer.body();
    if (whole.contains(card) || whole.contains(digits(card)) || answer.statusCode() >= 500) {
      leaks.add(answer.statusCode() + " to " + request + ": " + answer.body());
    }
  }

  private void search(String where, Stream<JsonNode> texts) {
    texts
        .map(Json::text)
        .filter(
            text ->
                CARDS.stream().anyMatch(card -> text.contains(card) || text.contains(digits(card))))
        .limit(10)
        .forEach(text -> leaks.add("in " + where + ": " + text));
  }

  private Stream<JsonNode> logs() {
    JsonNode groups = CLOUD.call("logs", "DescribeLogGroups", Json.object()).path("logGroups");
    return groups
        .valueStream()
        .map(group -> group.path("logGroupName").asText())
        .map(name -> Json.object().put("logGroupName", name))
        .flatMap(
            input -> CLOUD.call("logs", "FilterLogEvents", input).path("events").valueStream());
  }

  private static String digits(String card) {
    return card.replaceAll("[ -]", "");
  }
}
