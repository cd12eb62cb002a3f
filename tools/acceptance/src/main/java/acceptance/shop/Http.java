package acceptance.shop;

import acceptance.SharedTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends requests as any client would. */
public final class Http {
  /** Case matters: a map of headers spells it like this. */
  public static final String AUTHORIZATION = "Authorization";

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  private Http() {}

  /**
   * Sends a request; a body goes as JSON unless the headers say otherwise. Without the header
   * Authorization, {@link Senders} knows who sends it; if that header is empty, nobody does.
   */
  public static Answer send(
      String method, URI uri, @Nullable String body, Map<String, String> headers) {
    Senders.Sender sender =
        headers.containsKey(AUTHORIZATION) ? null : Senders.sender(method, uri, body).orElse(null);
    return sender == null
        ? sendAs(null, method, uri, body, headers)
        : send(sender, method, uri, body, headers);
  }

  /** Sends a request of this user. */
  public static Answer send(
      Senders.Sender sender,
      String method,
      URI uri,
      @Nullable String body,
      Map<String, String> headers) {
    Answer answer = sendAs(sender.token(), method, uri, body, headers);
    // A token ends with its hour, and some clouds' clocks are moved by hours.
    return answer.status() == 401 ? sendAs(sender.renewed(), method, uri, body, headers) : answer;
  }

  private static Answer sendAs(
      @Nullable String token,
      String method,
      URI uri,
      @Nullable String body,
      Map<String, String> headers) {
    URI address = SharedTarget.reach(uri);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(60))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!address.equals(uri)) {
      // As a proxy does: functions build the URLs in their answers from the client's request.
      request.setHeader("Host", uri.getAuthority());
      request.setHeader("X-Forwarded-Proto", uri.getScheme());
    }
    if (body != null) {
      request.setHeader("Content-Type", "application/json");
    }
    if (token != null) {
      request.setHeader(AUTHORIZATION, token);
    }
    headers.forEach(
        (name, value) -> {
          if (!name.equals(AUTHORIZATION) || !value.isEmpty()) {
            request.setHeader(name, value);
          }
        });
    try {
      return Answer.of(CLIENT.send(request.build(), BodyHandlers.ofString()));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
