package localcloud.wire;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import localcloud.gateway.QueryForm;

/**
 * An HTTP request whose service is not yet known.
 *
 * @param path the raw path and query
 * @param headers with names in lower case; several values are joined by a comma
 */
record WireRequest(
    String method, String path, Map<String, String> headers, byte[] body, boolean tooLarge) {

  static WireRequest read(HttpExchange exchange, int maxBytes) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach(
            (name, values) ->
                headers.put(
                    name.toLowerCase(Locale.ROOT),
                    values.size() == 1 ? values.getFirst() : String.join(",", values)));
    byte[] body = exchange.getRequestBody().readNBytes(maxBytes + 1);
    URI uri = exchange.getRequestURI();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    boolean tooLarge = body.length > maxBytes;
    return new WireRequest(
        exchange.getRequestMethod(),
        uri.getRawPath() + query,
        Collections.unmodifiableMap(headers),
        tooLarge ? new byte[0] : body,
        tooLarge);
  }

  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  String pathOnly() {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /**
   * The same request, whatever content type it claims to have: no service may read it as a form.
   */
  WireRequest ofType(String contentType) {
    if (header("content-type").equals(contentType)) {
      return this;
    }
    Map<String, String> other = new HashMap<>(headers);
    other.put("content-type", contentType);
    return new WireRequest(method, path, Collections.unmodifiableMap(other), body, tooLarge);
  }

  /** The parameters in the URL, decoded. */
  Map<String, String> parameters() {
    return QueryForm.fields(path.substring(pathOnly().length()).replaceFirst("^\\?", ""));
  }

  Credential credential() {
    String authorization = header("authorization");
    return authorization.isEmpty()
        ? Credential.ofQuery(parameters())
        : Credential.of(authorization);
  }
}
