package shop.product.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.aws.Answer;
import shop.foundation.aws.ApiRequest;

/** The product API's real handler on a port of this machine, for reading only. */
final class LoopbackProductApi implements AutoCloseable {
  private static final String PRODUCT = "/product/";

  private final ProductApi api;
  private final HttpServer server;

  LoopbackProductApi(ProductApi api) throws IOException {
    this.api = api;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(PRODUCT, this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  Answer show(String id) {
    return api.answer(
        new ApiRequest(
            "GET",
            "/product/{id}",
            Map.of("id", id),
            Map.of(),
            Map.of(),
            "",
            "https://shop.example/dev/",
            new CorrelationId("test-1")));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = show(exchange.getRequestURI().getPath().substring(PRODUCT.length()));
      var body = Json.write(answer.body()).getBytes(UTF_8);
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
