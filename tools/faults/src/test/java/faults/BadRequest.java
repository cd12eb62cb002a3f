package faults;

import acceptance.shop.Senders;
import acceptance.shop.SignedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** A request that a client should not send; its path is already percent-encoded. */
record BadRequest(Route route, String path, Map<String, String> headers, byte[] body) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Sends it as whoever it is about, so that it is refused for what is bad about it. */
  HttpResponse<String> send(String apiUrl) {
    URI uri = URI.create(apiUrl + path);
    Senders.Sender sender =
        Senders.sender(route.method(), uri, new String(body, StandardCharsets.UTF_8)).orElse(null);
    HttpResponse<String> answer = send(uri, sender == null ? "" : sender.token());
    return sender != null && answer.statusCode() == 401 ? send(uri, sender.renewed()) : answer;
  }

  private HttpResponse<String> send(URI uri, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(40))
            .method(
                route.method(),
                body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    if (route.path().equals("lookup")) {
      request.setHeader("Authorization", SignedRequest.LOCALLY);
    } else if (!token.isEmpty()) {
      request.setHeader("Authorization", token);
    }
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    String text = new String(body, StandardCharsets.UTF_8);
    String start = text.length() > 300 ? text.substring(0, 300) + "…" : text;
    return String.format(Locale.ROOT, "%s %s %s %s", route.method(), path, headers, start);
  }
}
