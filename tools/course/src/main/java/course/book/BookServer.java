package course.book;

import com.sun.net.httpserver.HttpServer;
import course.run.Failure;
import course.see.ShopPage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Serves the built site to this machine only, with a script that links it to the shop while that
 * runs. The files of the site know nothing of it.
 */
public final class BookServer implements AutoCloseable {
  static {
    // The local cloud's own server (docs/decisions/0022) would offer itself, but it serves no
    // files.
    System.setProperty(
        "com.sun.net.httpserver.HttpServerProvider",
        "sun.net.httpserver.DefaultHttpServerProvider");
  }

  private final HttpServer server;

  private BookServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts serving the book of this repository; empty if it is not built.
   *
   * @param port 0 for any free port
   */
  public static Optional<BookServer> start(int port) {
    return start(
        Path.of(System.getProperty("course.root", "")).resolve("docs/target/site"),
        port,
        () -> ShopPage.found().map(ShopPage::links).orElse("{}"));
  }

  /**
   * @param links where the shop's page is, as {@link ShopPage#links}
   */
  static Optional<BookServer> start(Path site, int port, Supplier<String> links) {
    if (!Files.isRegularFile(site.resolve("index.html"))) {
      return Optional.empty();
    }
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try {
      Path folder = site.toAbsolutePath();
      var server = HttpServer.create(address, 0, "/", new LivePages(folder));
      server.createContext(LiveLinks.PATH, new LiveLinks(links));
      server.start();
      return Optional.of(new BookServer(server));
    } catch (IOException e) {
      throw new Failure(
          "The book cannot be served at port " + port + ".", "Omit --port to use a free one.", e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
