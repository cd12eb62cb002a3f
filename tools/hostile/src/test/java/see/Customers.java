package see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import localcloud.LocalCloud;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;
import localcloud.see.Examples;
import localcloud.see.Examples.User;

/** A shopper and a shopkeeper, and what their forms begin with. */
record Customers(LocalCloud cloud) {
  private static final String PASSWORD = "Correct-Horse-7";
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  void welcome() {
    signUp("ada");
    signUp("keeper");
    call(
        "cognito-idp",
        "AdminAddUserToGroup",
        input("UserPoolId", pool()).put("Username", "keeper").put("GroupName", "shopkeeper"));
  }

  /** What the forms have once there is something to buy. */
  void mayBuy(String product) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("userName", JSON.textNode("{sub}"));
    values.put("productId", JSON.textNode(product));
    values.put("quantity", JSON.numberNode(2));
    values.put("firstName", JSON.textNode("Ada"));
    values.put("lastName", JSON.textNode("Lovelace"));
    values.put("email", JSON.textNode("ada@example.org"));
    values.put("address", JSON.textNode("12 St James Square, London"));
    values.put("token", JSON.textNode("tok_visa4242"));
    values.put("category", JSON.textNode("tableware"));
    values.put("amount", JSON.numberNode(17));
    values.put("currency", JSON.textNode("EUR"));
    cloud.show(
        new Examples(
            "Ada's shop",
            List.of(
                new User("ada", PASSWORD, "a shopper"),
                new User("keeper", PASSWORD, "the shopkeeper")),
            values,
            List.of("POST /basket", "POST /basket/checkout", "GET /order/{userName}"),
            Map.of("sign-in", "./course sign-in {user}"),
            Map.of("api-request", 3.5, "event", 1.0)));
  }

  private void signUp(String name) {
    ObjectNode input =
        input("ClientId", parameter("/shop/dev/signin/client-id"))
            .put("Username", name)
            .put("Password", PASSWORD);
    input
        .putArray("UserAttributes")
        .addObject()
        .put("Name", "email")
        .put("Value", name + "@example.org");
    call("cognito-idp", "SignUp", input);
    call("cognito-idp", "AdminConfirmSignUp", input("UserPoolId", pool()).put("Username", name));
  }

  /** An access token. */
  String token(String name) {
    ObjectNode input =
        input("ClientId", parameter("/shop/dev/signin/client-id"))
            .put("AuthFlow", "USER_PASSWORD_AUTH");
    input.putObject("AuthParameters").put("USERNAME", name).put("PASSWORD", PASSWORD);
    return call("cognito-idp", "InitiateAuth", input)
        .at("/AuthenticationResult/AccessToken")
        .asText();
  }

  /** The id by which the shop knows a user. */
  String id(String name) {
    JsonNode user =
        call("cognito-idp", "AdminGetUser", input("UserPoolId", pool()).put("Username", name));
    return user.path("UserAttributes")
        .valueStream()
        .filter(attribute -> attribute.path("Name").asText().equals("sub"))
        .map(attribute -> attribute.path("Value").asText())
        .findFirst()
        .orElseThrow();
  }

  private String pool() {
    String arn = parameter("/shop/dev/signin/user-pool-arn");
    return arn.substring(arn.lastIndexOf('/') + 1);
  }

  private String parameter(String name) {
    return call("ssm", "GetParameter", input("Name", name)).at("/Parameter/Value").asText();
  }

  JsonNode call(String service, String operation, ObjectNode input) {
    Reply reply = cloud.gateway().call(Call.json(service, operation, Caller.ROOT, input));
    if (!reply.succeeded()) {
      throw new AssertionError(operation + ": " + reply.output());
    }
    return reply.output();
  }

  static ObjectNode input(String member, String value) {
    return JSON.objectNode().put(member, value);
  }
}
