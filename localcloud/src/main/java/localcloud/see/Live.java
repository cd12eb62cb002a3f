package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import localcloud.gateway.Json;
import localcloud.hops.Hops;
import localcloud.hops.Spoken;

/**
 * Sends a page what happens, as server-sent events (HTML Living Standard, section 9.2). The
 * recorder knows nothing of it: for each page that watches, one thread looks ten times a second how
 * many hops there are, and does nothing more if there are no new ones. On a busy machine, it looks
 * more seldom at what waits and rings, which costs most.
 */
final class Live {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** Of the time that a page watches, what may be spent on looking at queues and alarms. */
  private static final int SHARE = 50;

  private static final long SHORTEST_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long LONGEST_NANOS = Duration.ofSeconds(5).toNanos();

  /** A page that has gone is noticed when something is sent to it. */
  private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 150;

  private static final int MOST_PAGES = 16;

  private final Semaphore places = new Semaphore(MOST_PAGES);
  private final Hops hops;
  private final Supplier<Drawing> drawings;
  private final Looks looks;

  Live(Hops hops, Supplier<Drawing> drawings, Looks looks) {
    this.hops = hops;
    this.drawings = drawings;
    this.looks = looks;
  }

  void answer(HttpExchange exchange) throws IOException {
    if (!places.tryAcquire()) {
      PageAnswer.send(exchange, 503, "text/plain", "Too many pages watch: close some of them");
      return;
    }
    try {
      exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(200, 0);
      watch(exchange.getResponseBody());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      places.release();
    }
  }

  /** Ends when the page has gone or the cloud closes. */
  private void watch(OutputStream page) throws IOException, InterruptedException {
    Drawing drawing = drawings.get();
    List<Spoken> known = hops.after(0);
    long last = known.isEmpty() ? hops.count() : known.getLast().number();
    send(page, "hops", pictures(drawing).of(known, false));
    String state = "";
    long nextState = System.nanoTime();
    for (int look = 0; ; look++) {
      long began = System.nanoTime();
      if (began - nextState >= 0) {
        Drawing now = drawings.get();
        if (!now.json().equals(drawing.json())) {
          drawing = now;
          send(page, "drawing", Json.object());
        }
        ObjectNode seen = looks.state(drawing);
        if (!seen.toString().equals(state)) {
          state = seen.toString();
          send(page, "state", seen);
        }
        long took = System.nanoTime() - began;
        nextState = began + Math.clamp(took * SHARE, SHORTEST_NANOS, LONGEST_NANOS);
      }
      if (hops.count() > last) {
        List<Spoken> fresh = hops.after(last);
        last = fresh.isEmpty() ? last : fresh.getLast().number();
        send(page, "hops", pictures(drawing).of(fresh, true));
      } else if (look % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
        write(page, ": still here\n\n");
      }
      Thread.sleep(BETWEEN_LOOKS);
    }
  }

  private static Pictures pictures(Drawing drawing) {
    return new Pictures(new HopEnds(drawing));
  }

  private static void send(OutputStream page, String event, ObjectNode data) throws IOException {
    write(page, "event: " + event + "\ndata: " + Json.text(data) + "\n\n");
  }

  private static void write(OutputStream page, String text) throws IOException {
    page.write(text.getBytes(StandardCharsets.UTF_8));
    page.flush();
  }
}
