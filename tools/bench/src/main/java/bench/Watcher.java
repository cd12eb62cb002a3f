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
      long listed = System.nanoTime();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals("event: hops")) {
          seen.countDown();
          if (System.nanoTime() - listed > NANOS_BETWEEN_LISTS) {
            list();
            listed = System.nanoTime();
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
