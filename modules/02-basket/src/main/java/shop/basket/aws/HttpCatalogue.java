package shop.basket.aws;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.basket.Catalogue;
import shop.basket.CatalogueProduct;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.Malformed;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

/**
 * The catalogue behind the product API. It requests all products in parallel and waits at most 5 s.
 */
public final class HttpCatalogue implements Catalogue {
  private static final Logger LOG = LoggerFactory.getLogger(HttpCatalogue.class);
  private static final Duration TO_CONNECT = Duration.ofSeconds(1);
  private static final Duration TO_ANSWER = Duration.ofSeconds(5);

  private final HttpClient http;
  private final String productApiUrl;

  /**
   * @param productApiUrl the API's URL, ending with a slash
   */
  public HttpCatalogue(String productApiUrl) {
    this(HttpClient.newBuilder().connectTimeout(TO_CONNECT).build(), productApiUrl);
  }

  public HttpCatalogue(HttpClient http, String productApiUrl) {
    this.http = http;
    this.productApiUrl = productApiUrl;
  }

  @Override
  public Lookup lookUp(Set<String> productIds, CorrelationId correlationId) {
    var asked = new HashMap<String, CompletableFuture<HttpResponse<String>>>();
    productIds.forEach(id -> asked.put(id, ask(id, correlationId)));
    try {
      return answerOf(asked);
    } catch (CompletionException | Malformed | RuleBroken e) {
      LOG.warn("The catalogue gave no usable answer", e);
      return new Unreachable();
    }
  }

  private CompletableFuture<HttpResponse<String>> ask(String id, CorrelationId correlationId) {
    var request =
        HttpRequest.newBuilder(URI.create(productApiUrl + "product/" + id))
            .header("X-Correlation-Id", correlationId.value())
            .timeout(TO_ANSWER)
            .build();
    return http.sendAsync(request, BodyHandlers.ofString());
  }

  private static Lookup answerOf(Map<String, CompletableFuture<HttpResponse<String>>> asked) {
    var products = new HashMap<String, CatalogueProduct>();
    for (var question : asked.entrySet()) {
      var answer = question.getValue().join();
      switch (answer.statusCode()) {
        case 200 -> products.put(question.getKey(), read(answer.body()));
        case 404 -> {
          return new NoSuchProduct(question.getKey());
        }
        default -> {
          LOG.warn("The catalogue responded with status {}", answer.statusCode());
          return new Unreachable();
        }
      }
    }
    return new Found(products);
  }

  private static CatalogueProduct read(String body) {
    var product = Json.read(body, ProductAnswer.class);
    if (product.name() == null || product.price() == null) {
      throw new Malformed("A product has a name and a price");
    }
    return new CatalogueProduct(product.name(), product.price());
  }

  /** The fields that a basket reads; all others may change. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ProductAnswer(@Nullable String name, @Nullable Money price) {}
}
