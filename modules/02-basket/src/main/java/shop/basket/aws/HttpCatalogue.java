package shop.basket.aws;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import shop.basket.Catalogue;
import shop.basket.CatalogueProduct;
import shop.foundation.CorrelationId;
import shop.foundation.Json;
import shop.foundation.Malformed;
import shop.foundation.Money;
import shop.foundation.RuleBroken;

/** The catalogue behind the product API, which gives all products in one answer. */
public final class HttpCatalogue implements Catalogue {
  /** How long the whole call may take, from the connection to the last byte of the answer. */
  public static final Duration LONGEST_CALL = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(HttpCatalogue.class);

  private final HttpClient http;
  private final String productApiUrl;
  private final Duration longestCall;

  /**
   * @param productApiUrl the API's URL, ending with a slash
   */
  public HttpCatalogue(String productApiUrl) {
    this(HttpClient.newHttpClient(), productApiUrl, LONGEST_CALL);
  }

  public HttpCatalogue(HttpClient http, String productApiUrl, Duration longestCall) {
    this.http = http;
    this.productApiUrl = productApiUrl;
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
    var question =
        HttpRequest.newBuilder(URI.create(productApiUrl + "lookup"))
            .header("Content-Type", "application/json")
            .header("X-Correlation-Id", correlationId.value())
            .POST(BodyPublishers.ofString(Json.write(new Question(productIds))))
            .build();
    var call = http.sendAsync(question, BodyHandlers.ofString());
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

  /** The fields that a basket reads; all others may change. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  private record CatalogueAnswer(List<ProductAnswer> products, List<String> missing) {
    CatalogueAnswer {
      if (products == null
          || missing == null
          || products.stream().anyMatch(Objects::isNull)
          || missing.stream().anyMatch(Objects::isNull)) {
        throw new Malformed("An answer has the products that there are, and the ids of the others");
      }
    }

    /** An id that is neither found nor missing is not known to be either. */
    void requireAbout(Set<String> productIds) {
      var answered = new HashSet<>(missing);
      products.forEach(product -> answered.add(product.id()));
      if (products.size() + missing.size() != productIds.size() || !answered.equals(productIds)) {
        throw new Malformed("The answer is about other products than the question");
      }
    }

    Map<String, CatalogueProduct> byId() {
      return products.stream()
          .collect(
              toMap(
                  ProductAnswer::id,
                  product -> new CatalogueProduct(product.name(), product.price())));
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record ProductAnswer(String id, String name, Money price) {
    ProductAnswer {
      if (id == null || name == null || price == null) {
        throw new Malformed("A product has an id, a name and a price");
      }
    }
  }
}
