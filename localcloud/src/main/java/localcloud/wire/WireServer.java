package localcloud.wire;

import com.sun.net.httpserver.Filter;
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
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Reply;
import localcloud.wire.connection.Connection;
import localcloud.wire.connection.Guard;
import localcloud.wire.connection.Limits;
import localcloud.wire.connection.Unexpected;

/**
 * The AWS endpoint: reads each request in its wire protocol, calls the gateway, and answers in the
 * same protocol. Listens on the loopback address by default and uses one virtual thread per
 * request. Bodies over 10 MB are refused with 413.
 *
 * <p>The protocols are those of the Smithy specification: AWS JSON 1.0 and 1.1, AWS Query, AWS REST
 * JSON and RPC v2 CBOR.
 */
public final class WireServer implements AutoCloseable {
  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  private final Gateway gateway;
  private final Callers callers;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean ending;

  private WireServer(Gateway gateway, Callers callers, HttpServer server) {
    this.gateway = gateway;
    this.callers = callers;
    this.server = server;
  }

  /** Listens and answers on the loopback address. */
  public static WireServer start(Gateway gateway, Callers callers, int port) {
    WireServer server = listen(gateway, callers, InetAddress.getLoopbackAddress(), port);
    server.answerRequests();
    return server;
  }

  /**
   * Starts listening. Clients may connect, but nobody is answered before {@link #answerRequests()}:
   * half of the services would answer that the other half is unknown.
   *
   * @param callers tells who sends a request
   * @param address to listen on; {@link #endpoint()} always uses the loopback address
   * @param port the port to listen on; 0 picks a free one
   * @throws UncheckedIOException if the port is taken
   */
  public static WireServer listen(Gateway gateway, Callers callers, InetAddress address, int port) {
    return listen(gateway, callers, address, port, Limits.usual());
  }

  static WireServer listen(
      Gateway gateway, Callers callers, InetAddress address, int port, Limits limits) {
    try {
      HttpServer http = Listening.at(new InetSocketAddress(address, port), limits);
      WireServer server = new WireServer(gateway, callers, http);
      http.setExecutor(server.threads);
      server.mount("/", StatusPage::visitors, server::answer);
      server.mount("/_localcloud/health", Visitors.READERS, StatusPage::answer);
      // Testcontainers checks here whether an image that replaces Floci is ready.
      server.mount("/_floci/health", Visitors.READERS, StatusPage::answer);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "Cannot listen on " + address.getHostAddress() + ":" + port, e);
    }
  }

  /** Also those that have waited since it listens. */
  public void answerRequests() {
    server.start();
  }

  /** Passes what programs send to a path below {@code prefix} to another handler. */
  public void mount(String prefix, HttpHandler handler) {
    mount(prefix, Visitors.NONE, handler);
  }

  /** Passes every path below {@code prefix}, such as {@code /execute-api/}, to another handler. */
  public void mount(String prefix, Visitors visitors, HttpHandler handler) {
    mount(prefix, exchange -> visitors, handler);
  }

  private void mount(
      String prefix, Function<HttpExchange, Visitors> visitors, HttpHandler handler) {
    List<Filter> filters = server.createContext(prefix, handler).getFilters();
    filters.add(new Guard(() -> ending));
    filters.add(new LocalOnly(visitors));
  }

  public int port() {
    return server.getAddress().getPort();
  }

  /** The address to give an SDK or the AWS CLI as {@code AWS_ENDPOINT_URL}. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port());
  }

  /**
   * Says that the services are about to end, and then this. They answer as long as they can, and
   * that one fails is no mistake any more.
   */
  public void ends() {
    ending = true;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (StatusPage.isWanted(exchange)) {
        StatusPage.answer(exchange);
        return;
      }
      WireRequest request = WireRequest.read(exchange, MAX_BODY_BYTES);
      Protocol protocol = Protocol.of(request);
      Wired wired = reply(exchange, request, protocol);
      if (wired.reply() == Reply.LOST) {
        Connection.current().lose();
        return;
      }
      WireResponses.send(exchange, protocol, wired);
    }
  }

  private Wired reply(HttpExchange exchange, WireRequest request, Protocol protocol) {
    if (request.tooLarge()) {
      return Wired.failed(
          new AwsException(
              413, "RequestEntityTooLargeException", "The request body is larger than 10 MB"));
    }
    try {
      OnlyHere.check(request.credential());
      Caller caller = callers.of(request.credential().accessKeyId(), exchange);
      Call call = protocol.call(request, caller);
      return new Wired(call.operation(), gateway.call(call));
    } catch (AwsException e) {
      return Wired.failed(e);
    } catch (RuntimeException | StackOverflowError e) {
      Unexpected.log(request.method() + " " + request.path(), e);
      return Wired.failed(
          ending
              ? new AwsException(503, "ServiceUnavailable", "The local cloud is closing")
              : new AwsException(
                  500, "InternalFailure", "The local cloud failed on this call; its log says why"));
    }
  }

  /** A reply with its operation's name, which an XML answer repeats. */
  record Wired(String operation, Reply reply) {
    static Wired failed(AwsException e) {
      return new Wired("", Reply.error(e));
    }

    String text() {
      return new String(reply.body(), StandardCharsets.UTF_8);
    }

    Map<String, String> headers() {
      return reply.headers();
    }
  }
}
