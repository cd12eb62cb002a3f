package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import localcloud.deploy.Standing;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.hops.Hops;
import localcloud.hops.Spoken;
import localcloud.wire.Visitors;

/**
 * The page and what it reads. It is of a host name of its own (docs/decisions/0039): there, no API
 * and no function answers, so the browser lets none of their pages read it. A tab that is opened
 * under another name is sent there.
 */
public final class See implements HttpHandler {
  public static final String PREFIX = "/_localcloud/see/";

  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
          + " require-trusted-types-for 'script'";

  private final Hops hops;
  private final Supplier<List<Standing>> resources;
  private final Looks looks;
  private final Doings doings;
  private final Live live;
  private final LastDrawing last;

  /** Read once from each hop, and forgotten with it. */
  private final Map<Spoken, Ties> known = Collections.synchronizedMap(new WeakHashMap<>());

  /**
   * @param resources everything that is deployed
   */
  public See(Hops hops, Supplier<List<Standing>> resources, Looks looks, Doings doings) {
    this.hops = hops;
    this.resources = resources;
    this.looks = looks;
    this.doings = doings;
    this.last = new LastDrawing(resources, doings::about);
    this.live = new Live(hops, this::drawing, looks);
  }

  /** The page's address, by the port of the AWS endpoint. */
  public static String address(int port) {
    return "http://" + Visitors.OWN_HOST + ":" + port + PREFIX;
  }

  /** Gives the forms something to begin with. */
  public void show(Examples examples) {
    doings.show(examples);
  }

  /** All hops whose number is greater than this one, as a story that the page can step through. */
  public String recorded(long after) {
    return Json.text(new Recording(drawing(), looks).of(hops.after(after)));
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
      exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      exchange.getResponseHeaders().set("Cross-Origin-Opener-Policy", "same-origin");
      exchange.getResponseHeaders().set("Cross-Origin-Resource-Policy", "same-origin");
      String path = exchange.getRequestURI().getPath().substring(PREFIX.length());
      String method = exchange.getRequestMethod();
      if (Doings.POSTS.contains(path)) {
        doings.answer(exchange, path, resources.get());
      } else if (!method.equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        PageAnswer.send(exchange, 405, "text/plain", "This page only shows what happens\n");
      } else if (isElsewhere(exchange)) {
        exchange
            .getResponseHeaders()
            .set("Location", address(exchange.getLocalAddress().getPort()));
        PageAnswer.send(exchange, 302, "text/plain", "");
      } else {
        answer(exchange, path);
      }
    }
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    switch (path) {
      case "drawing" -> PageAnswer.send(exchange, drawing().json());
      case "doings" -> PageAnswer.send(exchange, doings.list(resources.get(), drawing()));
      case "stored" -> PageAnswer.send(exchange, stored(query(exchange)));
      case "history" -> PageAnswer.send(exchange, requests().all());
      case "told" -> PageAnswer.send(exchange, doings.told(query(exchange)));
      case "events" -> live.answer(exchange);
      case "requests" -> PageAnswer.send(exchange, requests().list(query(exchange)));
      case "request" -> {
        Optional<ObjectNode> story = requests().one(query(exchange));
        PageAnswer.send(exchange, story.orElseGet(() -> Json.object().put("expired", true)));
      }
      default -> PageFiles.answer(exchange, path);
    }
  }

  private ObjectNode stored(String wanted) {
    try {
      return doings.stored(drawing()).one(Json.read(wanted));
    } catch (AwsException e) {
      return Json.object().put("error", e.getMessage());
    }
  }

  private Drawing drawing() {
    return last.get();
  }

  private RequestList requests() {
    Drawing drawing = drawing();
    HopEnds ends = new HopEnds(drawing);
    return new RequestList(
        drawing,
        hops.after(0),
        hop -> known.computeIfAbsent(hop, fresh -> Ties.of(fresh, ends)),
        looks,
        doings.prices());
  }

  /** What follows {@code ?q=}. */
  private static String query(HttpExchange exchange) {
    String query = exchange.getRequestURI().getRawQuery();
    return query == null || !query.startsWith("q=")
        ? ""
        : URLDecoder.decode(query.substring(2), StandardCharsets.UTF_8);
  }

  private static boolean isElsewhere(HttpExchange exchange) {
    String host = exchange.getRequestHeaders().getFirst("Host");
    boolean isBrowser = exchange.getRequestHeaders().containsKey("Sec-Fetch-Site");
    return isBrowser && host != null && !host.split(":", 2)[0].equals(Visitors.OWN_HOST);
  }
}
