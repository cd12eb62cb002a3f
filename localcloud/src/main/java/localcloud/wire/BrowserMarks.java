package localcloud.wire;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a browser says about the page that made it send a request. A page can neither set these
 * headers nor, in a browser of today, leave all of them out; programs send none of them.
 *
 * @param own the origin of the request's address, by its Host
 * @param sites Sec-Fetch-Site: how that page is related to the address
 * @param origins Origin: {@code null} stands for files, sandboxed frames and the like
 * @param referers Referer: the page itself, unless it hides its address
 */
public record BrowserMarks(
    String own, List<String> sites, List<String> origins, List<String> referers) {
  private static final List<String> OWN_SITES = List.of("same-origin", "none");

  public static BrowserMarks of(HttpExchange exchange) {
    return new BrowserMarks(
        "http://" + exchange.getRequestHeaders().getFirst("Host"),
        values(exchange, "Sec-Fetch-Site"),
        values(exchange, "Origin"),
        values(exchange, "Referer"));
  }

  /** Whether the request bears no trace of a browser. */
  boolean none() {
    return sites.isEmpty() && origins.isEmpty() && referers.isEmpty();
  }

  /** Whether a page of another origin made the browser send it; another port is another origin. */
  public boolean fromElsewhere() {
    return !OWN_SITES.containsAll(sites)
        || origins.stream().anyMatch(origin -> !origin.equals(own))
        || referers.stream().anyMatch(referer -> !own.equals(originOf(referer)));
  }

  /** The page's origin, if the browser tells. */
  public @Nullable String origin() {
    return origins.isEmpty()
        ? referers.isEmpty() ? null : originOf(referers.getFirst())
        : origins.getFirst();
  }

  private static @Nullable String originOf(String page) {
    try {
      URI uri = URI.create(page);
      return uri.getScheme() + "://" + uri.getRawAuthority();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  static List<String> values(HttpExchange exchange, String header) {
    List<String> values = exchange.getRequestHeaders().get(header);
    return values == null ? List.of() : values;
  }
}
