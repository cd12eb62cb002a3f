package shop.basket.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import contracts.LoggedErrors;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shop.basket.Catalogue;
import shop.basket.CatalogueProduct;
import shop.foundation.CorrelationId;
import shop.foundation.Money;

class HttpCatalogueTest {
  private static final CorrelationId CORRELATION = new CorrelationId("test-1");
  private static final String RAKE =
      """
      {"id":"rake","name":"Rake","price":{"amount":12.50,"currency":"EUR"},"new":"field"}\
      """;
  private static final String POT = RAKE.replace("rake", "pot").replace("Rake", "Pot");

  private final List<String> questions = Collections.synchronizedList(new ArrayList<>());
  private final List<String> correlationIds = Collections.synchronizedList(new ArrayList<>());
  private final List<String> signatures = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile HttpHandler handler = HttpExchange::close;
  private HttpServer productApi;
  private String url;
  private Catalogue catalogue;

  @BeforeEach
  void open() throws IOException {
    productApi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    productApi.createContext("/dev/lookup", exchange -> handler.handle(exchange));
    productApi.start();
    url = String.format(Locale.ROOT, "http://127.0.0.1:%d/dev/", productApi.getAddress().getPort());
    catalogue = new HttpCatalogue(url, this::signed);
  }

  @AfterEach
  void close() {
    end.countDown();
    productApi.stop(0);
  }

  @Test
  void one_question_finds_all_products_with_their_prices() {
    answer(200, found(RAKE + "," + POT, ""));

    assertThat(catalogue.lookUp(Set.of("rake", "pot"), CORRELATION))
        .isEqualTo(
            new Catalogue.Found(
                Map.of(
                    "rake", new CatalogueProduct("Rake", Money.of("12.50", "EUR")),
                    "pot", new CatalogueProduct("Pot", Money.of("12.50", "EUR")))));
    assertThat(questions)
        .singleElement()
        .isIn("{\"ids\":[\"rake\",\"pot\"]}", "{\"ids\":[\"pot\",\"rake\"]}");
    assertThat(correlationIds).containsExactly("test-1");
    assertThat(signatures).containsExactly("signed /dev/lookup " + questions.getFirst());
  }

  @Test
  void an_empty_basket_asks_nothing() {
    productApi.stop(0);

    assertThat(catalogue.lookUp(Set.of(), CORRELATION)).isEqualTo(new Catalogue.Found(Map.of()));
  }

  @Test
  void missing_products_are_named() {
    answer(200, found(RAKE, "\"ghost\",\"phantom\""));

    assertThat(catalogue.lookUp(Set.of("rake", "ghost", "phantom"), CORRELATION))
        .isEqualTo(new Catalogue.NoSuchProducts(List.of("ghost", "phantom")));
  }

  @Test
  void a_failing_catalogue_is_as_good_as_none() {
    for (var status : List.of(404, 429, 500, 503)) {
      answer(status, found(RAKE, ""));
      assertThat(lookUpRake()).as("%d", status).isEqualTo(new Catalogue.Unreachable());
    }
  }

  @Test
  void nonsense_is_as_good_as_no_answer() {
    for (var nonsense :
        List.of(
            "",
            "<html>",
            "{}",
            "{\"cat\":\"on keyboard\"}",
            "{\"products\":[]}",
            "{\"missing\":[\"rake\"]}",
            found("{\"id\":\"rake\",\"name\":\"Rake\"}", ""),
            found("null", ""),
            found(RAKE, "null"),
            found(RAKE.replace("12.50", "12.501"), ""))) {
      answer(200, nonsense);
      assertThat(lookUpRake()).as("%s", nonsense).isEqualTo(new Catalogue.Unreachable());
    }
  }

  @Test
  void an_answer_about_other_products_than_the_question_is_as_good_as_none() {
    for (var other :
        List.of(
            found("", ""),
            found(POT, ""),
            found(RAKE + "," + POT, ""),
            found(RAKE + "," + RAKE, ""),
            found(RAKE, "\"rake\""),
            found("", "\"ghost\""))) {
      answer(200, other);
      assertThat(lookUpRake()).as("%s", other).isEqualTo(new Catalogue.Unreachable());
    }
  }

  @Test
  void an_address_where_nobody_listens_is_as_good_as_none() {
    productApi.stop(0);

    assertThat(lookUpRake()).isEqualTo(new Catalogue.Unreachable());
  }

  @Test
  void whoever_looks_into_the_log_finds_what_was_wrong_with_the_answer() {
    answer(503, "");

    assertThat(LoggedErrors.of(this::lookUpRake)).contains("503");
  }

  /** However late it stops: before its headers, after them, or in the middle of its body. */
  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 10})
  void an_answer_that_does_not_end_is_as_good_as_none(int bytes) {
    catalogue =
        new HttpCatalogue(HttpClient.newHttpClient(), url, Signature.NONE, Duration.ofMillis(300));
    handler =
        exchange -> {
          if (bytes >= 0) {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write(RAKE.getBytes(UTF_8), 0, bytes);
            exchange.getResponseBody().flush();
          }
          waitForTheEnd();
        };

    assertThat(lookUpRake()).isEqualTo(new Catalogue.Unreachable());
  }

  private Catalogue.Lookup lookUpRake() {
    return catalogue.lookUp(Set.of("rake"), CORRELATION);
  }

  private Map<String, String> signed(URI uri, String body) {
    return Map.of("Authorization", "signed " + uri.getPath() + " " + body);
  }

  private static String found(String products, String missing) {
    return String.format(Locale.ROOT, "{\"products\":[%s],\"missing\":[%s]}", products, missing);
  }

  private void waitForTheEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(int status, String body) {
    handler =
        exchange -> {
          correlationIds.add(exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
          signatures.add(exchange.getRequestHeaders().getFirst("Authorization"));
          questions.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        };
  }
}
