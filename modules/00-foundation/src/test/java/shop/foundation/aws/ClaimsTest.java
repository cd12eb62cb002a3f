package shop.foundation.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import shop.foundation.Caller;

class ClaimsTest {
  private static final String BOB = "0b0b";

  @Test
  void no_word_of_the_request_says_who_sends_it_whatever_its_name_is() {
    assertThat(Claims.caller(talkative())).isEqualTo(Caller.ANYBODY);
  }

  @Test
  void the_verified_claims_count_whatever_the_request_says() {
    var event = talkative();
    event.getRequestContext().setAuthorizer(Map.of("claims", claims()));

    assertThat(Claims.caller(event)).isEqualTo(new Caller("5c0d", Set.of("staff")));
  }

  /** Of a member of the staff; what else they say makes nobody a shopkeeper. */
  private static Map<String, String> claims() {
    var claims = new HashMap<>(Map.of("sub", "5c0d", "cognito:groups", "staff"));
    for (var other : List.of("username", "scope", "client_id", "token_use", "groups", "role")) {
      claims.put(other, Caller.SHOPKEEPER);
    }
    return claims;
  }

  /** Says that Bob sends it, wherever a client can say so. */
  private static APIGatewayProxyRequestEvent talkative() {
    var event = new APIGatewayProxyRequestEvent();
    event.setHeaders(new Everything<>(BOB));
    event.setMultiValueHeaders(new Everything<>(List.of(BOB)));
    event.setQueryStringParameters(new Everything<>(BOB));
    event.setMultiValueQueryStringParameters(new Everything<>(List.of(BOB)));
    event.setPathParameters(new Everything<>(BOB));
    event.setPath("/basket/" + BOB);
    event.setBody(BOB);
    event.setRequestContext(
        new ProxyRequestContext()
            .withIdentity(new RequestIdentity().withUserAgent(BOB).withSourceIp(BOB)));
    return event;
  }

  /** The same under every name. */
  private static final class Everything<T> extends HashMap<String, T> {
    private static final long serialVersionUID = 1L;

    private final transient T said;

    private Everything(T said) {
      this.said = said;
    }

    @Override
    public boolean containsKey(Object name) {
      return true;
    }

    @Override
    public T get(Object name) {
      return said;
    }

    @Override
    public T getOrDefault(Object name, T other) {
      return said;
    }
  }
}
