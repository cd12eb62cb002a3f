package shop.basket.aws;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.basket.Catalogue;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.Malformed;
import shop.foundation.RuleBroken;

/** The catalogue behind the product API, which gives all products in one answer. */
public final class HttpCatalogue implements Catalogue {
  /** How long the whole call may take, from the connection to the last byte of the answer. */
  public static final Duration LONGEST_CALL = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(HttpCatalogue.class);

  private final HttpClient http;
  private final String productApiUrl;
  private final Duration longestCall;
  private final Signature signature;

  /**
   * @param productApiUrl the API's URL, ending with a slash
   * @param signature of whoever may look products up
   */
  public HttpCatalogue(String productApiUrl, Signature signature) {
    this(HttpClient.newHttpClient(), productApiUrl, signature, LONGEST_CALL);
  }

  public HttpCatalogue(
      HttpClient http, String productApiUrl, Signature signature, Duration longestCall) {
    this.http = http;
    this.productApiUrl = productApiUrl;
    this.signature = signature;
    this.longestCall = longestCall;
  }

  @Override
  public Lookup lookUp(Set<String> productIds, CorrelationId correlationId) {
    if (productIds.isEmpty()) {
      return new Found(Map.of());
    }
    try {
      return answerTo(productIds, ask(productIds, correlationId));
    } catch (CompletionException | Malformed | RuleBroken e) {
      LOG.warn("The catalogue gave no usable answer", e);
      return new Unreachable();
    }
  }

  /**
   * Sends the question and waits. The timeout of an {@link HttpRequest} ends with the headers of
   * the answer (JDK-8258397), so it would wait for ever for a body that does not come.
   */
  private HttpResponse<String> ask(Set<String> productIds, CorrelationId correlationId) {
    var uri = URI.create(productApiUrl + "lookup");
    var body = Json.write(new Question(productIds));
    var question =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("X-Correlation-Id", correlationId.value())
            .POST(BodyPublishers.ofString(body));
    signature.headers(uri, body).forEach(question::header);
    var call = http.sendAsync(question.build(), BodyHandlers.ofString());
    try {
      return call.copy().orTimeout(longestCall.toMillis(), TimeUnit.MILLISECONDS).join();
    } finally {
      call.cancel(true);
    }
  }

  private static Lookup answerTo(Set<String> productIds, HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new Malformed("The catalogue responded with status " + answer.statusCode());
    }
    var found = Json.read(answer.body(), CatalogueAnswer.class);
    found.requireAbout(productIds);
    return found.missing().isEmpty()
        ? new Found(found.byId())
        : new NoSuchProducts(found.missing());
  }

  private record Question(Set<String> ids) {}
}
