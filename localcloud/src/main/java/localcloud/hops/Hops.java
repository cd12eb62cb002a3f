package localcloud.hops;

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
 * Remembers the last {@value #CAPACITY} hops, fewer if they are long, each with its request and
 * response, to show where a request went and where it died. Polls that found nothing are left out.
 */
public final class Hops implements Checkpoint {
  static final int CAPACITY = 5_000;

  private static final long MOST_BYTES = 40_000_000;

  private final Clock clock;
  private final Deque<Spoken> ring = new ArrayDeque<>();
  private long bytes;
  private volatile long count;

  public Hops(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Reply pass(Call call, Function<Call, Reply> onwards) {
    Instant at = clock.instant();
    long start = System.nanoTime();
    Reply reply = onwards.apply(call);
    if (IdlePolls.isOne(call, reply)) {
      return reply;
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    boolean secret = Secrets.isSecret(call);
    record(
        new Spoken(
            () -> hop(at, call, reply, took),
            secret ? new byte[0] : call.body(),
            secret ? new byte[0] : reply.body(),
            reply.headers().get("x-amzn-requestid")));
    return reply;
  }

  private static Hop hop(Instant at, Call call, Reply reply, Duration took) {
    return new Hop(
        at,
        call.caller().arn(),
        call.service(),
        call.operation(),
        CallTarget.of(call),
        reply.status(),
        error(reply),
        took,
        trace(call, reply));
  }

  /** An invocation that continues no trace begins one, which only its answer can tell. */
  private static @Nullable String trace(Call call, Reply reply) {
    String sent = Traces.root(call.headers().get("x-amzn-trace-id"));
    return sent == null ? Traces.root(reply.headers().get("x-amzn-trace-id")) : sent;
  }

  /**
   * Adds a hop that is not an AWS call, such as a client's request to an API.
   *
   * @param id the id by which the client knows its request
   */
  public void record(Hop hop, String id) {
    record(new Spoken(() -> hop, id.getBytes(StandardCharsets.UTF_8), new byte[0], id));
  }

  private void record(Spoken hop) {
    synchronized (ring) {
      hop.number(count + 1);
      count = hop.number();
      ring.addLast(hop);
      bytes += hop.length();
      while (ring.size() > CAPACITY || bytes > MOST_BYTES) {
        bytes -= ring.removeFirst().length();
      }
    }
  }

  /** All remembered hops, oldest first. */
  public List<Hop> all() {
    return spoken().stream().map(Spoken::hop).toList();
  }

  /** How many hops there have been; it costs nothing to ask. */
  public long count() {
    return count;
  }

  /** The remembered hops whose number is greater than this one, oldest first. */
  public List<Spoken> after(long number) {
    synchronized (ring) {
      int known = (int) Math.max(0, ring.size() - Math.max(0, count - number));
      return ring.stream().skip(known).toList();
    }
  }

  private List<Spoken> spoken() {
    synchronized (ring) {
      return List.copyOf(ring);
    }
  }

  /** The hops of one trace, oldest first; the id may start with {@code Root=}. */
  public List<Hop> ofTrace(String trace) {
    String root = Traces.root(trace);
    return all().stream().filter(hop -> root != null && root.equals(hop.trace())).toList();
  }

  /**
   * Answers {@code GET /_localcloud/hops} and {@code ?trace=1-…-…} with a JSON list; {@code ?texts}
   * adds the request and response to every hop. The header X-Localcloud-Time gives the cloud's
   * time.
   */
  public void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = Json.bytes(list(exchange.getRequestURI().getRawQuery()));
      exchange.getResponseHeaders().set("X-Localcloud-Time", clock.instant().toString());
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private ArrayNode list(@Nullable String query) {
    ArrayNode list = Json.array();
    if ("texts".equals(query)) {
      spoken().forEach(hop -> list.add(hop.json()));
    } else if (query != null && query.startsWith("trace=")) {
      String trace = URLDecoder.decode(query.substring(6), StandardCharsets.UTF_8);
      ofTrace(trace).forEach(hop -> list.add(hop.json()));
    } else {
      all().forEach(hop -> list.add(hop.json()));
    }
    return list;
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
