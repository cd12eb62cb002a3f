package localcloud.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import localcloud.cognito.Cognito;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Identities;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.junit.jupiter.api.Test;

/** Every operation of user pools by every kind of caller: who needs credentials, and which. */
class UserPoolCallsTest {
  private static final String POOL = "us-east-1_library00";
  private static final Set<String> OPERATIONS =
      new Cognito(Clock.systemUTC(), "http://127.0.0.1", null, Optional.empty())
          .service()
          .operations();

  /** As the API Reference marks them: the request needs no signature. */
  private static final Set<String> UNSIGNED_ON_AWS =
      Set.of(
          "ChangePassword",
          "ConfirmSignUp",
          "DeleteUser",
          "GetUser",
          "GlobalSignOut",
          "InitiateAuth",
          "ResendConfirmationCode",
          "RespondToAuthChallenge",
          "RevokeToken",
          "SignUp");

  private static final Map<String, Caller> CALLERS =
      Map.of(
          "person",
          Caller.ROOT,
          "unsigned function",
          Caller.UNSIGNED,
          "function with an unknown key",
          Caller.UNKNOWN_KEY,
          "role without a policy",
          role("nobody"),
          "role of another pool",
          role("other"),
          "role of the pool",
          role("keeper"));

  private final AccessControl access =
      new AccessControl(
          new Policies() {
            @Override
            public List<JsonNode> ofRole(String name) {
              return switch (name) {
                case "keeper" -> List.of(allows("*"));
                case "other" ->
                    List.of(allows("arn:aws:cognito-idp:us-east-1:000000000000:userpool/x"));
                default -> List.of();
              };
            }

            @Override
            public List<JsonNode> ofResource(String arn) {
              return List.of();
            }
          });

  private static Caller role(String name) {
    return Identities.sessionOf("arn:aws:iam::000000000000:role/" + name, name);
  }

  private static JsonNode allows(String resource) {
    return Json.read(
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"cognito-idp:*\",\"Resource\":\""
            + resource
            + "\"}]}");
  }

  @Test
  void each_operation_asks_for_the_credentials_that_it_asks_for_on_aws() {
    Map<String, String> answers = new LinkedHashMap<>();
    Map<String, String> wanted = new LinkedHashMap<>();
    for (String operation : OPERATIONS) {
      CALLERS.forEach(
          (who, caller) -> {
            answers.put(operation + " by a " + who, answer(operation, caller));
            wanted.put(operation + " by a " + who, expected(operation, who));
          });
    }

    assertThat(answers).isEqualTo(wanted).hasSizeGreaterThan(150);
  }

  private static String expected(String operation, String who) {
    if (who.equals("function with an unknown key")) {
      return "UnrecognizedClientException";
    }
    if (UNSIGNED_ON_AWS.contains(operation) || Set.of("person", "role of the pool").contains(who)) {
      return "passed";
    }
    return who.equals("unsigned function")
        ? "MissingAuthenticationTokenException"
        : "AccessDeniedException";
  }

  private String answer(String operation, Caller caller) {
    Call call = Call.json("cognito-idp", operation, caller, Json.object().put("UserPoolId", POOL));
    Reply reply = access.pass(call, passed -> Reply.json(200, Json.object()));
    return reply.succeeded() ? "passed" : reply.output().path("__type").asText();
  }
}
