package localcloud.see;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.hops.Secrets;

/**
 * Sends requests to the cloud's own endpoint, as any client would: they are checked like others.
 */
final class OwnHttp {
  /** Longer than an API waits for its function. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI endpoint;

  OwnHttp(URI endpoint) {
    this.endpoint = endpoint;
  }

  URI endpoint() {
    return endpoint;
  }

  /**
   * The answer as the page shows it.
   *
   * @param body empty sends none
   * @throws AwsException if the request cannot be sent, or nothing answers
   */
  ObjectNode send(String method, String path, Map<String, String> headers, String body) {
    long start = System.nanoTime();
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(endpoint.resolve(path)).timeout(PATIENCE);
      headers.forEach(request::setHeader);
      var sent = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
      HttpResponse<String> answer =
          http.send(request.method(method, sent).build(), BodyHandlers.ofString());
      return shown(answer, System.nanoTime() - start);
    } catch (IllegalArgumentException e) {
      throw new AwsException(400, "CannotBeSent", "This cannot be sent: " + e.getMessage());
    } catch (IOException e) {
      throw new AwsException(504, "NoAnswer", "There was no answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwsException(503, "Closing", "The cloud closes");
    }
  }

  private static ObjectNode shown(HttpResponse<String> answer, long nanos) {
    ObjectNode json =
        Json.object()
            .put("status", answer.statusCode())
            .put("millis", TimeUnit.NANOSECONDS.toMicros(nanos) / 1000.0)
            .put("body", Masked.text(Secrets.hidden(answer.body())));
    answer
        .headers()
        .firstValue("x-amzn-trace-id")
        .ifPresent(trace -> json.put("trace", trace.replaceFirst("^Root=", "").split(";", 2)[0]));
    ObjectNode headers = json.putObject("headers");
    for (String name : new String[] {"ETag", "Location", "Retry-After"}) {
      answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
    }
    return json;
  }
}
