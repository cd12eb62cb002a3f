package localcloud.apigateway;

import java.util.List;
import java.util.Optional;
import localcloud.apigateway.RestApi.Method;
import localcloud.apigateway.RestApi.Stage;
import localcloud.wire.BrowserMarks;
import org.jspecify.annotations.Nullable;

/**
 * Whether a page of another origin may use a resource: what the resource answers to the browser's
 * preflight decides. A browser asks only before some requests, and sends forms, links and images at
 * once; those are asked about here. A resource without a method for OPTIONS lets no other origin
 * in.
 */
record CrossOrigin(Integrations integrations) {
  private static final String ALLOWED = "Access-Control-Allow-Origin";

  /** Throws 403 if the request is that of a page which the resource does not let in. */
  void check(RestApi api, Stage stage, Route route, ApiRequest request) {
    BrowserMarks marks = request.marks();
    if (marks.fromElsewhere()
        && !request.method().equals("OPTIONS")
        && !allows(api, stage, route, request, marks.origin())) {
      throw Refusal.otherOrigin();
    }
  }

  private boolean allows(
      RestApi api, Stage stage, Route route, ApiRequest request, @Nullable String origin) {
    Optional<Method> options = api.method(route.method().resourceId(), "OPTIONS");
    if (options.isEmpty()) {
      return false;
    }
    Route asked = new Route(route.template(), route.variables(), options.get());
    try {
      ApiResponse answer = integrations.answer(api, stage, asked, request.preflight(origin));
      List<String> allowed = answer.headers().getOrDefault(ALLOWED, List.of());
      return answer.status() < 300
          && allowed.stream().anyMatch(one -> one.equals("*") || one.equals(origin));
    } catch (Refusal failed) {
      return false;
    }
  }
}
