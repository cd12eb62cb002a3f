package search.api;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import java.util.Map;
import java.util.TreeMap;

/** A client's request. In simulated time, a token is the name of its owner. */
public record ShopRequest(
    String method,
    String resource,
    Map<String, String> path,
    Map<String, String> query,
    Map<String, String> headers,
    String body) {
  /** Who looks after the shop. */
  public static final String SHOPKEEPER = "keeper";

  /** Who is in a group that has a similar name. */
  public static final String FRIEND = "friend";

  private static final String TOKEN = "Authorization";

  /** The same request with somebody's token. */
  public ShopRequest sentBy(String sender) {
    var signed = new TreeMap<>(headers);
    signed.put(TOKEN, sender);
    return new ShopRequest(method, resource, path, query, signed, body);
  }

  /** Whose token it has; empty if it has none. */
  public String sender() {
    return headers.getOrDefault(TOKEN, "");
  }

  /**
   * What the function gets.
   *
   * @param known whether the API looks at tokens, and tells whose they are
   */
  APIGatewayProxyRequestEvent toEvent(String name, boolean known) {
    String actual = resource;
    for (var part : path.entrySet()) {
      actual = actual.replace("{" + part.getKey() + "}", part.getValue());
    }
    var context = new ProxyRequestContext();
    context.setRequestId(name.replace(' ', '-'));
    context.setStage("dev");
    context.setPath("/dev" + actual);
    context.setDomainName("api.example");
    if (known) {
      context.setAuthorizer(Map.of("claims", claims()));
    }
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

  /** The gateway has verified them. */
  private Map<String, String> claims() {
    return switch (sender()) {
      case SHOPKEEPER -> Map.of("sub", SHOPKEEPER, "cognito:groups", "staff,shopkeeper");
      case FRIEND -> Map.of("sub", FRIEND, "cognito:groups", "shopkeepers-friend");
      default -> Map.of("sub", sender());
    };
  }
}
