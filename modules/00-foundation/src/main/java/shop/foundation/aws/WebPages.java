package shop.foundation.aws;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The web pages that may read an API's answers: those of the origins that the API's stage lists. A
 * browser withholds an answer that does not name the origin of its page (Fetch standard, "CORS
 * protocol").
 *
 * @param origins such as {@code https://shop.example}
 */
public record WebPages(List<String> origins) {
  /** The stage variable with the origins, separated by commas. */
  public static final String VARIABLE = "webOrigins";

  /** What a page may read besides the few headers that it always may. */
  public static final List<String> READABLE =
      List.of("ETag", "Location", "Retry-After", "X-Correlation-Id");

  static WebPages of(@Nullable Map<String, String> stageVariables) {
    var listed = stageVariables == null ? "" : stageVariables.getOrDefault(VARIABLE, "");
    return new WebPages(listed.isEmpty() ? List.of() : List.of(listed.split(",")));
  }

  /** The answer as a page of this origin gets it; no cache may hand it to another one. */
  Answer show(Answer answer, @Nullable String origin) {
    if (origins.isEmpty()) {
      return answer;
    }
    var varied = answer.with("Vary", "Origin");
    return origin != null && origins.contains(origin)
        ? varied
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Expose-Headers", String.join(",", READABLE))
        : varied;
  }
}
