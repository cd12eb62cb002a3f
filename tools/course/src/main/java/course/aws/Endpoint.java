package course.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.run.Failure;
import course.run.TooSlow;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;

/** The local cloud's AWS endpoint, called in the AWS JSON protocol. */
public final class Endpoint {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();
  private final URI uri;

  public Endpoint(String uri) {
    this.uri = URI.create(uri);
  }

  /**
   * Calls {@code target}, such as {@code AmazonSQS.GetQueueAttributes}.
   *
   * @param signingName the service's name in a signature, such as {@code sqs}
   */
  JsonNode json(String signingName, String target, JsonNode input) {
    return tree(post(signingName, "/", "application/x-amz-json-1.0", target, input.toString()));
  }

  /** Reads from a REST service. */
  JsonNode get(String signingName, String path) {
    return tree(
        send(
                signingName,
                HttpRequest.newBuilder(uri.resolve(path))
                    .timeout(PATIENCE)
                    .header("X-Amz-Date", "20260101T000000Z")
                    .header("Authorization", scope(signingName))
                    .build())
            .body());
  }

  String url(String path) {
    return uri.resolve(path).toString();
  }

  /** Lambda's Invoke, synchronously. */
  public JsonNode invoke(String function, String payload) {
    String path = "/2015-03-31/functions/" + function + "/invocations";
    return tree(post("lambda", path, "application/json", "", payload));
  }

  /**
   * A page of the local cloud itself.
   *
   * @param time the cloud's time, ISO-8601
   */
  public record Page(JsonNode json, String time) {}

  public Page page(String path) {
    HttpResponse<String> answer =
        send(
            "The local cloud", HttpRequest.newBuilder(uri.resolve(path)).timeout(PATIENCE).build());
    return new Page(
        tree(answer.body()),
        answer.headers().firstValue("X-Localcloud-Time").orElseGet(() -> Instant.now().toString()));
  }

  private String post(
      String signingName, String path, String contentType, String target, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri.resolve(path))
            .timeout(PATIENCE)
            .header("Content-Type", contentType)
            .header("X-Amz-Date", "20260101T000000Z")
            .header("Authorization", scope(signingName))
            .POST(BodyPublishers.ofString(body));
    if (!target.isEmpty()) {
      request.header("X-Amz-Target", target);
    }
    return send(signingName, request.build()).body();
  }

  private HttpResponse<String> send(String asked, HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new ServiceRefusal(asked, answer.statusCode(), answer.body());
      }
      return answer;
    } catch (HttpTimeoutException e) {
      throw new TooSlow(
          asked + " has not answered for " + PATIENCE.toSeconds() + " s.", "Try again.", e);
    } catch (IOException e) {
      throw new Failure(
          "Nothing answers at " + uri + ".", "Restart the shop: ./course down, ./course up.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while waiting for " + uri + ".", "Try again.", e);
    }
  }

  // The local cloud reads service and caller from a signature's scope, and does not check the
  // signature.
  private static String scope(String signingName) {
    return "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1/"
        + signingName
        + "/aws4_request, SignedHeaders=host;x-amz-date, Signature=0";
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new Failure("An answer is not JSON: " + json, "Restart the shop: ./course up.", e);
    }
  }
}
