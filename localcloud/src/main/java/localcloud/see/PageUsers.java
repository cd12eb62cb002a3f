package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.deploy.Standing;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Signs in the users of examples. Their tokens stay here: the page names users only. */
final class PageUsers {
  private static final int SECONDS_TO_SPARE = 30;

  private final Gateway gateway;
  private final Clock clock;
  private final Map<String, SignedIn> known = new ConcurrentHashMap<>();

  PageUsers(Gateway gateway, Clock clock) {
    this.gateway = gateway;
    this.clock = clock;
  }

  /** Tokens, which all become invalid at one time. */
  record SignedIn(String access, String id, Instant until) {}

  /**
   * Signs a user in, unless that was done and still holds.
   *
   * @throws AwsException if the pool refuses
   */
  SignedIn of(Examples.User user, String poolArn, List<Standing> resources) {
    String key = poolArn + " " + user.name();
    SignedIn now = known.get(key);
    if (now == null || !clock.instant().isBefore(now.until())) {
      now = signIn(user, poolArn.substring(poolArn.lastIndexOf('/') + 1), resources);
      known.put(key, now);
    }
    return now;
  }

  /** After a pool was deleted and made again, or a user was signed out. */
  void forget() {
    known.clear();
  }

  private SignedIn signIn(Examples.User user, String pool, List<Standing> resources) {
    Standing client =
        resources.stream()
            .filter(one -> one.declared().type().equals("AWS::Cognito::UserPoolClient"))
            .filter(one -> one.declared().properties().path("UserPoolId").asText().equals(pool))
            .filter(one -> !flow(one).isEmpty())
            .findFirst()
            .orElseThrow(
                () -> new AwsException(400, "NoClient", "No client signs in by a password"));
    String flow = flow(client);
    ObjectNode input =
        Json.object().put("ClientId", client.deployed().physicalId()).put("AuthFlow", flow);
    input.putObject("AuthParameters").put("USERNAME", user.name()).put("PASSWORD", user.password());
    boolean byAdministrator = flow.startsWith("ADMIN");
    if (byAdministrator) {
      input.put("UserPoolId", pool);
    }
    String operation = byAdministrator ? "AdminInitiateAuth" : "InitiateAuth";
    Reply reply = gateway.call(Call.json("cognito-idp", operation, Caller.ROOT, input));
    JsonNode result = reply.output().path("AuthenticationResult");
    if (!reply.succeeded() || result.isMissingNode()) {
      throw new AwsException(
          400,
          "NotSignedIn",
          user.name() + " cannot sign in: " + reply.output().path("message").asText("a challenge"));
    }
    return new SignedIn(
        result.path("AccessToken").asText(),
        result.path("IdToken").asText(),
        clock.instant().plusSeconds(result.path("ExpiresIn").asLong() - SECONDS_TO_SPARE));
  }

  private static String flow(Standing client) {
    List<String> flows = Json.texts(client.declared().properties().path("ExplicitAuthFlows"));
    return flows.contains("ALLOW_USER_PASSWORD_AUTH")
        ? "USER_PASSWORD_AUTH"
        : flows.contains("ALLOW_ADMIN_USER_PASSWORD_AUTH") ? "ADMIN_USER_PASSWORD_AUTH" : "";
  }
}
