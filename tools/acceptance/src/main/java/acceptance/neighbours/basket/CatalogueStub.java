package acceptance.neighbours.basket;

import acceptance.shop.Entry;
import acceptance.shop.ExactJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Implements as much of the product API as a basket and its scenarios need, and can be made to
 * fail.
 */
final class CatalogueStub {
  private final Map<String, ObjectNode> products = new ConcurrentHashMap<>();
  private final List<String> marks = new CopyOnWriteArrayList<>();
  private @Nullable HttpServer server;
  private int port;
  private volatile CatalogueOutage trouble = CatalogueOutage.NONE;

  void open() {
    try {
      HttpServer opened =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      opened.createContext("/product", exchange -> answer(exchange, this::edit));
      opened.createContext("/lookup", exchange -> answer(exchange, this::lookUp));
      opened.start();
      port = opened.getAddress().getPort();
      server = opened;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  URI uri() {
    return URI.create(String.format(Locale.ROOT, "http://127.0.0.1:%d/", port));
  }

  void suffer(CatalogueOutage trouble) {
    this.trouble = trouble;
    if (trouble == CatalogueOutage.REFUSES_CONNECTIONS) {
      close();
    }
  }

  void recover() {
    trouble.end();
    trouble = CatalogueOutage.NONE;
    if (server == null) {
      open();
    }
  }

  /** The marks (correlation ids) of the requests so far. */
  List<String> marks() {
    return marks;
  }

  void close() {
    if (server != null) {
      server.stop(0);
      server = null;
    }
  }

  private void answer(HttpExchange exchange, HttpHandler handler) throws IOException {
    try (exchange) {
      String mark = exchange.getRequestHeaders().getFirst("X-Correlation-Id");
      marks.add(mark == null ? "" : mark);
      if (trouble.strikes(exchange)) {
        return;
      }
      handler.handle(exchange);
    }
  }

  private void edit(HttpExchange exchange) throws IOException {
    String id = exchange.getRequestURI().getPath().replaceFirst("^/product/?", "");
    switch (exchange.getRequestMethod()) {
      case "POST" -> put(exchange, UUID.randomUUID().toString(), 1, 201);
      case "PUT" -> put(exchange, id, Entry.of(products, id).path("version").asInt() + 1, 200);
      case "DELETE" -> remove(exchange, id);
      default -> show(exchange, id);
    }
  }

  private void lookUp(HttpExchange exchange) throws IOException {
    ObjectNode answer = ExactJson.object();
    ArrayNode found = answer.putArray("products");
    ArrayNode missing = answer.putArray("missing");
    for (JsonNode id : ExactJson.read(body(exchange)).path("ids")) {
      ObjectNode product = products.get(id.asText());
      if (product == null) {
        missing.add(id);
      } else {
        found.add(product);
      }
    }
    CatalogueOutage.send(exchange, 200, answer);
  }

  private void remove(HttpExchange exchange, String id) throws IOException {
    products.remove(id);
    exchange.sendResponseHeaders(204, -1);
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private void put(HttpExchange exchange, String id, int version, int status) throws IOException {
    ObjectNode product = (ObjectNode) ExactJson.read(body(exchange));
    product.put("id", id).put("version", version);
    products.put(id, product);
    CatalogueOutage.send(exchange, status, product);
  }

  private void show(HttpExchange exchange, String id) throws IOException {
    ObjectNode product = products.get(id);
    if (product == null) {
      CatalogueOutage.send(exchange, 404, ExactJson.object().put("title", "Unknown product"));
    } else {
      CatalogueOutage.send(exchange, 200, product);
    }
  }
}
