package shop.foundation.aws;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shop.foundation.Caller;

/**
 * Reads who calls from the claims of the token that API Gateway has verified. All are texts;
 * several groups are joined by commas (API Gateway Developer Guide, "Control access to REST APIs
 * using Amazon Cognito user pools as an authorizer").
 */
final class Claims {
  private Claims() {}

  /** Without claims, the route is open and the caller is anybody. */
  static Caller caller(APIGatewayProxyRequestEvent event) {
    var authorizer = event.getRequestContext().getAuthorizer();
    return authorizer != null && authorizer.get("claims") instanceof Map<?, ?> claims
        ? new Caller(
            text(claims, "sub"), Set.copyOf(List.of(text(claims, "cognito:groups").split(","))))
        : Caller.ANYBODY;
  }

  private static String text(Map<?, ?> claims, String name) {
    return claims.get(name) instanceof String text ? text : "";
  }
}
