package search.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import java.util.Map;
import java.util.regex.Pattern;

/** A client's request. */
public record ShopRequest(
    String method,
    String resource,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {
  private static final Pattern OWNER = Pattern.compile("\"userName\":\"([^\"]*)\"");

  APIGatewayProxyRequestEvent toEvent(String name) {
    String actual = resource;
    for (var part : path.entrySet()) {
      actual = actual.replace("{" + part.getKey() + "}", part.getValue());
    }
    var context = new ProxyRequestContext();
    context.setRequestId(name.replace(' ', '-'));
    context.setStage("dev");
    context.setPath("/dev" + actual);
    context.setDomainName("api.example");
    context.setAuthorizer(Map.of("claims", claims()));
    return new APIGatewayProxyRequestEvent()
        .withHttpMethod(method)
        .withResource(resource)
        .withPath(actual)
        .withPathParameters(path.isEmpty() ? null : path)
        .withQueryStringParameters(query.isEmpty() ? null : query)
        .withHeaders(headers)
        .withBody(body.isEmpty() ? null : body)
        .withIsBase64Encoded(false)
        .withRequestContext(context);
  }

  /** The gateway has verified who sends it: whoever it is about, and otherwise a shopkeeper. */
  private Map<String, String> claims() {
    var inBody = OWNER.matcher(body);
    String owner = path.getOrDefault("userName", inBody.find() ? inBody.group(1) : "");
    return owner.isEmpty()
        ? Map.of("sub", "keeper", "cognito:groups", "shopkeeper")
        : Map.of("sub", owner);
  }
}
