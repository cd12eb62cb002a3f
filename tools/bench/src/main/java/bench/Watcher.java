package bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import localcloud.LocalCloud;

/** Reads what the cloud's page is sent, and asks for the list of requests as often as the page. */
final class Watcher implements AutoCloseable {
  private static final long NANOS_BETWEEN_LISTS = 900_000_000;
  private static final long MOST_NANOS_BETWEEN_LISTS = 5_000_000_000L;

  /** As the page's own: the list takes at most one part of so many of the time. */
  private static final int SHARE = 20;

  private final URI page;
  private final InputStream events;
  private final CountDownLatch seen = new CountDownLatch(2);

  private Watcher(URI page, InputStream events) {
    this.page = page;
    this.events = events;
    Thread.ofVirtual().start(this::read);
  }

  static Watcher of(CloudProcess shop) {
    URI page = shop.endpoint().resolve(LocalCloud.page(shop.endpoint()).getPath());
    try {
      return new Watcher(page, page.resolve("events").toURL().openStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
      long next = System.nanoTime() + NANOS_BETWEEN_LISTS;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event: hops")) {
          seen.countDown();
          long began = System.nanoTime();
          if (began - next > 0) {
            list();
            long ended = System.nanoTime();
            next =
                ended
                    + Math.clamp(
                        (ended - began) * SHARE, NANOS_BETWEEN_LISTS, MOST_NANOS_BETWEEN_LISTS);
          }
        }
      }
    } catch (IOException e) {
      // Closed: nobody watches any more.
    }
  }

  private void list() throws IOException {
    try (InputStream list = page.resolve("requests?q=").toURL().openStream()) {
      list.readAllBytes();
    }
  }

  /** The first message has what was before; the second has what was measured. */
  void mustHaveSeen() {
    try {
      if (!seen.await(1, TimeUnit.MINUTES)) {
        throw new IllegalStateException("The page was sent nothing");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      events.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
