package shop.basket.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  private final List<String> correlationIds = Collections.synchronizedList(new ArrayList<>());
  private HttpServer productApi;
  private Catalogue catalogue;

  @BeforeEach
  void open() throws IOException {
    productApi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    productApi.start();
    var port = productApi.getAddress().getPort();
    catalogue = new HttpCatalogue(String.format(Locale.ROOT, "http://127.0.0.1:%d/dev/", port));
  }

  @AfterEach
  void close() {
    productApi.stop(0);
  }

  @Test
  void a_product_is_found_with_its_price() {
    answer("rake", 200, RAKE);

    assertThat(catalogue.lookUp(Set.of("rake"), CORRELATION))
        .isEqualTo(
            new Catalogue.Found(
                Map.of("rake", new CatalogueProduct("Rake", Money.of("12.50", "EUR")))));
    assertThat(correlationIds).containsExactly("test-1");
  }

  @Test
  void a_missing_product_is_named() {
    answer("rake", 200, RAKE);
    answer("ghost", 404, "{}");

    assertThat(catalogue.lookUp(Set.of("rake", "ghost"), CORRELATION))
        .isEqualTo(new Catalogue.NoSuchProduct("ghost"));
  }

  @Test
  void a_failing_catalogue_is_as_good_as_none() {
    answer("rake", 500, "{}");
    answer("pen", 200, "<html>");
    answer("hat", 200, "{\"cat\":\"on keyboard\"}");

    assertThat(catalogue.lookUp(Set.of("rake"), CORRELATION))
        .isEqualTo(new Catalogue.Unreachable());
    assertThat(catalogue.lookUp(Set.of("pen"), CORRELATION)).isEqualTo(new Catalogue.Unreachable());
    assertThat(catalogue.lookUp(Set.of("hat"), CORRELATION)).isEqualTo(new Catalogue.Unreachable());
  }

  @Test
  void an_address_where_nobody_listens_is_as_good_as_none() {
    productApi.stop(0);

    assertThat(catalogue.lookUp(Set.of("rake"), CORRELATION))
        .isEqualTo(new Catalogue.Unreachable());
  }

  private void answer(String id, int status, String body) {
    productApi.createContext(
        "/dev/product/" + id,
        exchange -> {
          correlationIds.add(exchange.getRequestHeaders().getFirst("X-Correlation-Id"));
          exchange.sendResponseHeaders(status, body.length());
          exchange.getResponseBody().write(body.getBytes(UTF_8));
          exchange.close();
        });
  }
}
