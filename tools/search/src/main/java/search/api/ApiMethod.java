package search.api;

import java.util.Optional;
import search.access.NeededCall;

/**
 * What an API asks of a request before it reaches the function (API Gateway Developer Guide,
 * "Methods for REST APIs in API Gateway").
 *
 * @param asks whether it asks for a token of the shop's users
 * @param need what the caller's role must allow, if it asks for a signature
 * @param model that a body has to fit, if any
 * @param started whether the API may invoke the function
 */
public record ApiMethod(
    boolean asks, Optional<NeededCall> need, Optional<BodyModel> model, boolean started) {}
