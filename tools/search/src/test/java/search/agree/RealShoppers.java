package search.agree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import localcloud.LocalCloud;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/** Signs shoppers up and in. */
final class RealShoppers {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PASSWORD = "Correct-Horse-7-Battery";
  private static final String POOL = "/shop/dev/signin/user-pool-arn";
  private static final String CLIENT = "/shop/dev/signin/client-id";

  private final LocalCloud cloud;
  private final Map<String, String> tokens = new HashMap<>();

  RealShoppers(LocalCloud cloud) {
    this.cloud = cloud;
  }

  /** The id of a new shopper, under which the shop knows him. */
  String signUp(String name) {
    String pool = parameter(POOL);
    var user = JSON.createObjectNode();
    user.put("UserPoolId", pool.substring(pool.lastIndexOf('/') + 1)).put("Username", name);
    var password = user.deepCopy().put("Password", PASSWORD).put("Permanent", true);
    user.put("TemporaryPassword", PASSWORD).put("MessageAction", "SUPPRESS");
    var email = user.putArray("UserAttributes").addObject();
    email.put("Name", "email").put("Value", name + "@example.org");
    var created = pools("AdminCreateUser", user);
    pools("AdminSetUserPassword", password);
    String id = subject(created.at("/User/Attributes"));
    tokens.put(id, signIn(name));
    return id;
  }

  /** What the shopper sends along. */
  String token(String id) {
    return Objects.requireNonNull(tokens.get(id), id);
  }

  private String signIn(String name) {
    var call = JSON.createObjectNode();
    call.put("ClientId", parameter(CLIENT)).put("AuthFlow", "USER_PASSWORD_AUTH");
    call.putObject("AuthParameters").put("USERNAME", name).put("PASSWORD", PASSWORD);
    return pools("InitiateAuth", call).at("/AuthenticationResult/AccessToken").asText();
  }

  private static String subject(JsonNode attributes) {
    for (var attribute : attributes) {
      if (attribute.path("Name").asText().equals("sub")) {
        return attribute.path("Value").asText();
      }
    }
    throw new IllegalStateException("A user without a sub: " + attributes);
  }

  private String parameter(String name) {
    var call = JSON.createObjectNode().put("Name", name);
    return call("ssm", "GetParameter", call).at("/Parameter/Value").asText();
  }

  private JsonNode pools(String operation, ObjectNode input) {
    return call("cognito-idp", operation, input);
  }

  private JsonNode call(String service, String operation, ObjectNode input) {
    var reply = cloud.gateway().call(Call.json(service, operation, Caller.ROOT, input));
    if (!reply.succeeded()) {
      throw new IllegalStateException(operation + ": " + reply.output());
    }
    return reply.output();
  }
}
