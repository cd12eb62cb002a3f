package localcloud.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import localcloud.hops.Traces;
import localcloud.wire.BrowserMarks;
import org.jspecify.annotations.Nullable;

/**
 * A client's request to a stage.
 *
 * @param clientPath the whole path as the client wrote it, including the stage and everything
 *     before it
 * @param path the part after the stage, still encoded, starting with a slash
 * @param headers names are not case-sensitive
 * @param query decoded names and values
 * @param claims of the verified token; null if the method asks for none
 * @param userArn of who signed it; null if the method does not ask for a signature
 */
record ApiRequest(
    String id,
    Instant at,
    String apiId,
    String stage,
    String method,
    String clientPath,
    String path,
    Map<String, List<String>> headers,
    Map<String, List<String>> query,
    byte[] body,
    String sourceIp,
    BrowserMarks marks,
    @Nullable JsonNode claims,
    @Nullable String userArn) {

  static final int MAX_BODY_BYTES = 10 * 1024 * 1024;

  static ApiRequest read(HttpExchange exchange, Instant at) throws IOException {
    String clientPath = exchange.getRequestURI().getRawPath();
    String[] parts = clientPath.substring(RestApis.PREFIX.length()).split("/", 3);
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(spelled(name), new ArrayList<>(values)));
    headers.put("X-Forwarded-For", List.of(ip(exchange)));
    headers.put(
        "X-Forwarded-Port", List.of(Integer.toString(exchange.getLocalAddress().getPort())));
    headers.put("X-Forwarded-Proto", List.of("http"));
    String trace = first(headers, "X-Amzn-Trace-Id");
    String known = Traces.root(trace);
    headers.put(
        "X-Amzn-Trace-Id", List.of(known == null || trace == null ? Traces.newHeader(at) : trace));
    return new ApiRequest(
        UUID.randomUUID().toString(),
        at,
        parts[0],
        parts.length > 1 ? parts[1] : "",
        exchange.getRequestMethod(),
        clientPath,
        "/" + (parts.length > 2 ? parts[2] : ""),
        headers,
        query(exchange.getRequestURI().getRawQuery()),
        exchange.getRequestBody().readNBytes(MAX_BODY_BYTES + 1),
        ip(exchange),
        BrowserMarks.of(exchange),
        null,
        null);
  }

  /** The same request, of somebody who is known. */
  ApiRequest by(JsonNode verified) {
    return new ApiRequest(
        id,
        at,
        apiId,
        stage,
        method,
        clientPath,
        path,
        headers,
        query,
        body,
        sourceIp,
        marks,
        verified,
        null);
  }

  /** The same request, signed by somebody who may send it. */
  ApiRequest signedBy(String caller) {
    return new ApiRequest(
        id,
        at,
        apiId,
        stage,
        method,
        clientPath,
        path,
        headers,
        query,
        body,
        sourceIp,
        marks,
        null,
        caller);
  }

  /** What a browser would ask before this request, on behalf of a page of that origin. */
  ApiRequest preflight(@Nullable String origin) {
    Map<String, List<String>> asked = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    asked.putAll(headers);
    asked.put("Access-Control-Request-Method", List.of(method));
    if (origin != null) {
      asked.put("Origin", List.of(origin));
    }
    return new ApiRequest(
        id,
        at,
        apiId,
        stage,
        "OPTIONS",
        clientPath,
        path,
        asked,
        query,
        new byte[0],
        sourceIp,
        marks,
        null,
        null);
  }

  @Nullable String header(String name) {
    return first(headers, name);
  }

  String trace() {
    return headers.getOrDefault("X-Amzn-Trace-Id", List.of("")).getFirst();
  }

  /** The media type without its parameters; JSON by default, as on AWS. */
  String mediaType() {
    String type = header("Content-Type");
    return type == null || type.isBlank()
        ? "application/json"
        : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  boolean tooLarge() {
    return body.length > MAX_BODY_BYTES;
  }

  private static @Nullable String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.get(name);
    return values == null ? null : values.getLast();
  }

  /**
   * Restores the usual case: the JDK's server makes {@code If-match} of the {@code If-Match} that
   * clients send and AWS passes on.
   */
  private static String spelled(String name) {
    char[] letters = name.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (i == 0 || letters[i - 1] == '-') {
        letters[i] = Character.toUpperCase(letters[i]);
      }
    }
    return new String(letters);
  }

  private static Map<String, List<String>> query(@Nullable String raw) {
    Map<String, List<String>> query = new TreeMap<>();
    for (String pair : raw == null || raw.isEmpty() ? new String[0] : raw.split("&")) {
      String[] halves = pair.split("=", 2);
      query
          .computeIfAbsent(decode(halves[0]), name -> new ArrayList<>())
          .add(halves.length > 1 ? decode(halves[1]) : "");
    }
    return query;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String ip(HttpExchange exchange) {
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }
}
