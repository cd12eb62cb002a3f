package hostile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The pages' own server. It redirects wherever a page wants, and everything else that it gets, it
 * notes and lets every origin read.
 */
final class PageServer implements AutoCloseable {
  static {
    // The local cloud's own server would offer itself, and log each start.
    System.setProperty(
        "com.sun.net.httpserver.HttpServerProvider",
        "sun.net.httpserver.DefaultHttpServerProvider");
  }

  private static final String PAGE = "<!doctype html><title>Page</title><body><p>Page";

  private final Entries entries = new Entries();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private final Path file;

  PageServer(Path folder) {
    try {
      this.file = Files.writeString(folder.resolve("page.html"), PAGE);
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI file() {
    return file.toUri();
  }

  Entries entries() {
    return entries;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      var headers = exchange.getResponseHeaders();
      headers.set("Access-Control-Allow-Origin", "*");
      headers.set("Access-Control-Allow-Methods", "*");
      headers.set("Access-Control-Allow-Headers", "*");
      // A WebSocket's never ends.
      byte[] body =
          exchange.getRequestMethod().equals("GET")
              ? new byte[0]
              : exchange.getRequestBody().readAllBytes();
      int status = 200;
      if (uri.getPath().equals("/redirect")) {
        status = 307;
        String query = uri.getRawQuery();
        String to = query.substring(query.indexOf("to=") + "to=".length());
        headers.set("Location", URLDecoder.decode(to, StandardCharsets.UTF_8));
      } else if (!exchange.getRequestMethod().equals("OPTIONS")) {
        entries.take(uri + " " + new String(body, StandardCharsets.UTF_8));
      }
      if (uri.getPath().equals("/sandboxed")) {
        headers.set("Content-Security-Policy", "sandbox allow-scripts allow-forms allow-popups");
      }
      headers.set("Content-Type", "text/html; charset=utf-8");
      byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, page.length);
      exchange.getResponseBody().write(page);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
