package search.api;

import java.util.Map;
import java.util.Optional;
import search.access.FunctionRole;

/**
 * What an API refuses before it starts its function: a route that it does not have (403), nobody's
 * token where it asks for one (401), a caller whose role does not allow the call (403), and a body
 * that does not fit its model (400). It answers 500 if it may not start the function (API Gateway
 * Developer Guide, "Gateway response types for API Gateway", "Request validation for REST APIs in
 * API Gateway").
 *
 * @param methods by method and path, such as {@code POST /basket}
 */
public record Gate(Map<String, ApiMethod> methods) {
  /** The status of an API that lets a request pass. */
  static final int PASSES = 0;

  /**
   * The status of a refusal, or that it passes.
   *
   * @param signer the role of the function that has signed the request
   */
  int refusal(ShopRequest request, Optional<FunctionRole> signer) {
    var method = methods.get(request.method() + " " + request.resource());
    if (method == null) {
      return 403;
    }
    if (method.asks() && request.sender().isEmpty()) {
      return 401;
    }
    if (method.need().isPresent()
        && signer.filter(role -> role.allows(method.need().get())).isEmpty()) {
      return 403;
    }
    if (method.model().filter(model -> !model.takes(request.body())).isPresent()) {
      return 400;
    }
    return method.started() ? PASSES : 500;
  }

  /** Whether the function hears whose token a request has. */
  boolean looksAtToken(ShopRequest request) {
    var method = methods.get(request.method() + " " + request.resource());
    return method != null && method.asks();
  }
}
