package course.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.run.Failure;
import course.run.TooSlow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One of the shop's REST APIs, used as any client would. */
final class Api {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int GATEWAY_TIMEOUT = 504;
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final URI base;
  private final String token;

  /**
   * @param base the base URL, ending with a slash
   * @param token of whoever uses it; empty if nobody has signed in
   */
  Api(String base, String token) {
    this.base = URI.create(base);
    this.token = token;
  }

  JsonNode get(String path) {
    return send(HttpRequest.newBuilder(base.resolve(path)).GET());
  }

  JsonNode post(String path, JsonNode body) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString())));
  }

  private JsonNode send(HttpRequest.Builder builder) {
    if (!token.isEmpty()) {
      builder.header("Authorization", token);
    }
    HttpRequest request = builder.timeout(PATIENCE).build();
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      if (answer.statusCode() == GATEWAY_TIMEOUT) {
        throw slow(request, "answers 504: its function has not answered in time", null);
      }
      if (answer.statusCode() >= 300) {
        throw failed(request, "answers " + answer.statusCode() + ": " + answer.body(), null);
      }
      return MAPPER.readTree(answer.body());
    } catch (HttpTimeoutException e) {
      throw slow(request, "has not answered for " + PATIENCE.toSeconds() + " s", e);
    } catch (IOException e) {
      throw failed(request, "does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(request, "was not awaited", e);
    }
  }

  private static TooSlow slow(HttpRequest request, String what, @Nullable Throwable cause) {
    return new TooSlow(
        request.method() + " " + request.uri() + " " + what,
        "Run ./course up again when less is going on.",
        cause);
  }

  private static Failure failed(HttpRequest request, String what, @Nullable Throwable cause) {
    return new Failure(
        request.method() + " " + request.uri() + " " + what,
        "Look at the function's log above; run it again with --verbose for more.",
        cause);
  }
}
