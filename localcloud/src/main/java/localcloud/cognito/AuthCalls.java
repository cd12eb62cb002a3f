package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import localcloud.gateway.AwsException;
import localcloud.gateway.OperationTable;

/** The operations by which somebody signs in: InitiateAuth and its sisters. */
final class AuthCalls {
  private static final Set<String> REFRESHING = Set.of("REFRESH_TOKEN_AUTH", "REFRESH_TOKEN");

  /** AWS's other flows and challenges, which are refused by name. */
  private static final Set<String> OTHERS =
      Set.of("USER_SRP_AUTH", "CUSTOM_AUTH", "USER_AUTH", "ADMIN_NO_SRP_AUTH");

  private static final Set<String> OTHER_CHALLENGES =
      Set.of(
          "SMS_MFA",
          "EMAIL_OTP",
          "SMS_OTP",
          "SOFTWARE_TOKEN_MFA",
          "SELECT_MFA_TYPE",
          "SELECT_CHALLENGE",
          "MFA_SETUP",
          "PASSWORD",
          "PASSWORD_SRP",
          "PASSWORD_VERIFIER",
          "WEB_AUTHN",
          "CUSTOM_CHALLENGE",
          "DEVICE_SRP_AUTH",
          "DEVICE_PASSWORD_VERIFIER",
          "ADMIN_NO_SRP_AUTH");

  private final UserPools pools;
  private final SignIns signIns;

  AuthCalls(UserPools pools, SignIns signIns) {
    this.pools = pools;
    this.signIns = signIns;
  }

  void addTo(OperationTable table) {
    table
        .json("InitiateAuth", input -> initiate(ofClient(input), input, "USER_PASSWORD_AUTH"))
        .json(
            "AdminInitiateAuth",
            input -> initiate(ofPool(input), input, "ADMIN_USER_PASSWORD_AUTH"))
        .json("RespondToAuthChallenge", input -> respond(ofClient(input), input))
        .json("AdminRespondToAuthChallenge", input -> respond(ofPool(input), input));
  }

  private UserPool ofClient(JsonNode input) {
    return pools.ofClient(input.path("ClientId").asText());
  }

  private UserPool ofPool(JsonNode input) {
    return pools.get(input.path("UserPoolId").asText());
  }

  private JsonNode initiate(UserPool pool, JsonNode input, String passwordFlow) {
    Client client = pools.client(pool, input.path("ClientId").asText());
    JsonNode parameters = input.path("AuthParameters");
    Inputs.withoutSecret(parameters.path("SECRET_HASH"), client.id());
    String flow = input.path("AuthFlow").asText();
    if (flow.equals(passwordFlow)) {
      if (!client.allows(flow)) {
        throw Errors.invalid(flow + " flow not enabled for this client");
      }
      return signIns.byPassword(
          pool,
          client,
          Inputs.required(parameters, "USERNAME"),
          Inputs.required(parameters, "PASSWORD"));
    }
    if (REFRESHING.contains(flow)) {
      if (!client.allows("REFRESH_TOKEN_AUTH")) {
        throw Errors.invalid("REFRESH_TOKEN_AUTH flow not enabled for this client");
      }
      RefreshToken token = new RefreshToken(Inputs.required(parameters, "REFRESH_TOKEN"));
      return signIns.byRefreshToken(pool, client, token);
    }
    if (OTHERS.contains(flow)) {
      throw AwsException.notImplemented(
          "The local cloud does not support the flow " + flow + "; sign in by " + passwordFlow);
    }
    throw Errors.invalid("Initiate Auth method not supported.");
  }

  private JsonNode respond(UserPool pool, JsonNode input) {
    Client client = pools.client(pool, input.path("ClientId").asText());
    JsonNode responses = input.path("ChallengeResponses");
    Inputs.withoutSecret(responses.path("SECRET_HASH"), client.id());
    String challenge = input.path("ChallengeName").asText();
    if (OTHER_CHALLENGES.contains(challenge)) {
      throw AwsException.notImplemented(
          "The local cloud does not support the challenge " + challenge);
    }
    if (!challenge.equals("NEW_PASSWORD_REQUIRED")) {
      throw Errors.invalid("Invalid challenge name");
    }
    if (responses.propertyStream().anyMatch(one -> one.getKey().startsWith("userAttributes."))) {
      throw AwsException.notImplemented(
          "The local cloud does not change attributes when it takes a new password");
    }
    return signIns.byNewPassword(pool, client, Inputs.required(input, "Session"), responses);
  }
}
