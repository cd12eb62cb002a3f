package shop.foundation.stack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import shop.foundation.aws.WebPages;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigateway.CorsOptions;
import software.amazon.awscdk.services.apigateway.IResource;
import software.amazon.awscdk.services.apigateway.StageOptions;
import software.constructs.Construct;

/**
 * The origins whose web pages may call the shop's APIs: {@code -c
 * webOrigins=https://shop.example,https://office.example}. Nobody's may, unless somebody lists them
 * (docs/decisions/0045).
 */
public record WebOrigins(List<String> origins) {
  /** No page may. */
  public static final WebOrigins NONE = new WebOrigins(List.of());

  private static final String CONTEXT = "webOrigins";

  /** What a shopper's page sends besides the few headers that it always may. */
  private static final List<String> SENDABLE =
      List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "X-Correlation-Id");

  /** How long a browser need not ask again. Chromium asks after two hours at the latest. */
  private static final Duration ASKED_AGAIN = Duration.hours(1);

  /** As a browser writes it: without a path, and without a port that goes without saying. */
  private static final Pattern ORIGIN =
      Pattern.compile(
          "https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:(?!443$)[1-9]\\d{0,4})?"
              + "|http://(localhost|127\\.0\\.0\\.1)(:(?!80$)[1-9]\\d{0,4})?");

  public WebOrigins {
    origins = List.copyOf(origins);
    for (var origin : origins) {
      if (!ORIGIN.matcher(origin).matches()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%s is not the origin of a page. Use -c webOrigins=https://shop.example, with a"
                    + " port unless it is 443, and without a path; http:// only for localhost.",
                origin.isEmpty() ? "An empty text" : origin));
      }
    }
  }

  /** The origins that the app's context lists. */
  static WebOrigins of(Construct app) {
    var listed = app.getNode().tryGetContext(CONTEXT);
    return listed == null
        ? NONE
        : new WebOrigins(
            Arrays.stream(listed.toString().split(",", -1)).map(String::strip).toList());
  }

  /** Tells the functions behind an API's stage. */
  void tell(StageOptions.Builder stage) {
    if (!origins.isEmpty()) {
      stage.variables(Map.of(WebPages.VARIABLE, String.join(",", origins)));
    }
  }

  /** Lets the gateway answer, without a function, what a browser asks before a page's request. */
  void letIn(IResource resource) {
    if (origins.isEmpty() || resource.getNode().tryFindChild("OPTIONS") != null) {
      return;
    }
    var preflight =
        resource.addCorsPreflight(
            CorsOptions.builder()
                .allowOrigins(origins)
                .allowHeaders(SENDABLE)
                .exposeHeaders(WebPages.READABLE)
                .maxAge(ASKED_AGAIN)
                .build());
    Suppressions.ofPreflight(preflight);
  }

  /**
   * For the gateway's own errors. They are the same for everybody, so the pages of all origins may
   * read them: a static header cannot name the one that asks.
   */
  Map<String, String> errorHeaders() {
    return origins.isEmpty()
        ? Map.of()
        : Map.of(
            "Access-Control-Allow-Origin",
            "'*'",
            "Access-Control-Expose-Headers",
            "'" + String.join(",", WebPages.READABLE) + "'");
  }
}
