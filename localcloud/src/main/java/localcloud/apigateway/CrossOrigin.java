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
record CrossOrigin(Integrations integrations, KnownPreflights known) {
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
    KnownPreflights.Asked question = question(options.get(), request, request.method(), origin);
    if (known.has(question)) {
      return true;
    }
    Route asked = new Route(route.template(), route.variables(), options.get());
    try {
      return letsIn(question, integrations.answer(api, stage, asked, request.preflight(origin)));
    } catch (Refusal failed) {
      return false;
    }
  }

  /** Remembers what a browser was answered, so that the function need not be asked twice. */
  void answered(Route route, ApiRequest request, ApiResponse answer) {
    String method = request.header("Access-Control-Request-Method");
    String origin = request.header("Origin");
    if (request.method().equals("OPTIONS") && method != null && origin != null) {
      letsIn(question(route.method(), request, method, origin), answer);
    }
  }

  private boolean letsIn(KnownPreflights.Asked question, ApiResponse answer) {
    List<String> allowed = answer.headers().getOrDefault(ALLOWED, List.of());
    boolean letIn =
        answer.status() < 300
            && allowed.stream().anyMatch(one -> one.equals("*") || one.equals(question.origin()));
    if (letIn) {
      known.add(question, answer);
    }
    return letIn;
  }

  private static KnownPreflights.Asked question(
      Method options, ApiRequest request, String method, @Nullable String origin) {
    return new KnownPreflights.Asked(
        options, request.clientPath(), request.query(), method, origin);
  }
}
