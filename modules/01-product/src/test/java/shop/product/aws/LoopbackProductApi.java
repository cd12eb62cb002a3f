package shop.product.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import shop.foundation.Caller;
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
    server.createContext(PRODUCT, exchange -> answer(exchange, show(idIn(exchange))));
    server.createContext("/lookup", exchange -> answer(exchange, lookUp(bodyOf(exchange))));
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  Answer show(String id) {
    return answer("GET", "/product/{id}", Map.of("id", id), "");
  }

  Answer lookUp(String body) {
    return answer("POST", "/lookup", Map.of(), body);
  }

  private Answer answer(String method, String resource, Map<String, String> path, String body) {
    return api.answer(
        new ApiRequest(
            method,
            resource,
            path,
            Map.of(),
            Map.of(),
            body,
            "https://shop.example/dev/",
            new CorrelationId("test-1"),
            Caller.ANYBODY));
  }

  private static String idIn(HttpExchange exchange) {
    return exchange.getRequestURI().getPath().substring(PRODUCT.length());
  }

  private static String bodyOf(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), UTF_8);
  }

  private static void answer(HttpExchange exchange, Answer answer) throws IOException {
    try (exchange) {
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
