package localcloud.observe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Checkpoint;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the last {@value #CAPACITY} hops, so that one can see where a request went and where it
 * died.
 */
public final class Hops implements Checkpoint {
  static final int CAPACITY = 5_000;

  private final Clock clock;
  private final Deque<Hop> ring = new ArrayDeque<>();

  public Hops(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Instant at = clock.instant();
    long start = System.nanoTime();
    Reply reply = onwards.apply(call);
    record(
        new Hop(
            at,
            call.caller().arn(),
            call.service(),
            call.operation(),
            CallTarget.of(call),
            reply.status(),
            error(reply),
            Duration.ofNanos(System.nanoTime() - start),
            Traces.root(call.headers().get("x-amzn-trace-id"))));
    return reply;
  }

  /** Adds a hop that is no AWS call, such as a client's request to an API. */
  public void record(Hop hop) {
    synchronized (ring) {
      if (ring.size() == CAPACITY) {
        ring.removeFirst();
      }
      ring.addLast(hop);
    }
  }

  /** All remembered hops, oldest first. */
  public List<Hop> all() {
    synchronized (ring) {
      return List.copyOf(ring);
    }
  }

  /** The hops of one trace, oldest first; the id with or without {@code Root=}. */
  public List<Hop> ofTrace(String trace) {
    String root = Traces.root(trace);
    return all().stream().filter(hop -> root != null && root.equals(hop.trace())).toList();
  }

  /** Answers {@code GET /_localcloud/hops} and {@code ?trace=1-…-…} with a JSON list. */
  public void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      boolean one = query != null && query.startsWith("trace=");
      List<Hop> wanted =
          one ? ofTrace(URLDecoder.decode(query.substring(6), StandardCharsets.UTF_8)) : all();
      ArrayNode list = Json.array();
      wanted.forEach(hop -> list.add(hop.json()));
      byte[] body = Json.bytes(list);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static @Nullable String error(Reply reply) {
    if (reply.headers().containsKey("x-amz-function-error")) {
      return "FunctionError";
    }
    if (reply.succeeded()) {
      return null;
    }
    boolean json = reply.headers().getOrDefault("content-type", "").contains("json");
    String code = json ? reply.output().path("__type").asText("Unknown") : "Unknown";
    return code.substring(code.indexOf('#') + 1);
  }
}
