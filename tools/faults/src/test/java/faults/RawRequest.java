package faults;

import acceptance.shop.Senders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A shopkeeper's request with a target that no client library would send. */
record RawRequest(Route route, String target) {
  private static final int PATIENCE_MILLIS = 40_000;

  /** One byte more than a DynamoDB key may have. */
  private static final String LONG = "x".repeat(2_049);

  private static final List<String> SEGMENTS =
      List.of(
          "",
          ".",
          "..",
          "%2e",
          "%2E%2e",
          "%2F",
          "a%2Fb",
          "%5C",
          "%00",
          "a%00b",
          "%",
          "%a",
          "%zz",
          "a%",
          "%u0041",
          "%C0%AF",
          "%FF",
          "%ED%A0%80",
          "%EF%BF%BE",
          "%EF%BF%BF",
          "%20",
          "+",
          "*",
          ";a=b",
          "a;b",
          "'",
          "%22",
          "%0d%0aA:b",
          "%F0%9F%98%80",
          "%E2%80%AE",
          LONG,
          LONG + LONG);
  private static final List<String> VALUES =
      List.of(
          "",
          "=",
          "=%00",
          "=%",
          "=%a",
          "=%zz",
          "=%2F",
          "=.",
          "=..",
          "=%C0%AF",
          "=%FF",
          "=%ED%A0%80",
          "=%EF%BF%BE",
          "=%EF%BF%BF",
          "=%20",
          "=+",
          "=-1",
          "=0",
          "=1e3",
          "=1&NAME=2",
          "=%EF%BC%92",
          "=e30",
          "=bnVsbA",
          "=%22%22",
          "=" + LONG,
          "=" + LONG + LONG);

  static List<RawRequest> all(List<Route> routes, Existing existing) {
    List<RawRequest> all = new ArrayList<>();
    for (Route route : routes) {
      if (route.path().contains("{")) {
        SEGMENTS.forEach(
            segment -> all.add(new RawRequest(route, route.path().replaceAll("\\{.*}", segment))));
      }
      if (route.method().equals("GET")) {
        String path = route.path().replaceAll("\\{.*}", existing.of(route));
        for (String name : List.of("limit", "nextToken", "category", "orderDate", "%00", "")) {
          VALUES.forEach(
              value ->
                  all.add(new RawRequest(route, path + "?" + name + value.replace("NAME", name))));
        }
      }
    }
    return all;
  }

  /** Sends the request as a shopkeeper and returns the whole answer as it came. */
  String send(String apiUrl) {
    URI api = URI.create(apiUrl);
    Senders.Sender keeper =
        Senders.sender(route.method(), api.resolve("basket"), null).orElseThrow();
    String answer = send(api, keeper.token());
    return answer.startsWith("HTTP/1.1 401") ? send(api, keeper.renewed()) : answer;
  }

  private String send(URI api, String token) {
    boolean withBody = route.model() != null;
    String body = withBody ? new GoodBodies("p", "u").of(route).toString() : "";
    String request =
        String.format(
                Locale.ROOT,
                "%s %s%s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nIf-Match: \"1\"\r\n"
                    + "Authorization: %s\r\n",
                route.method(),
                api.getRawPath(),
                target,
                api.getAuthority(),
                token)
            + String.format(
                Locale.ROOT,
                "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
                body.length(),
                body);
    try (Socket socket = new Socket(api.getHost(), api.getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(toString(), e);
    }
  }

  @Override
  public String toString() {
    String shown = target.length() > 100 ? target.substring(0, 100) + "…" : target;
    return route.method() + " " + shown;
  }
}
