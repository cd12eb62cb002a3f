package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/**
 * The operations by which somebody becomes a user. No mail is sent: whoever runs the cloud finds
 * the code on its page of codes, or confirms the user.
 */
record SignUpCalls(UserPools pools, FailedAttempts attempts, Clock clock) {

  void addTo(OperationTable table) {
    table
        .json("SignUp", this::signUp)
        .json("ConfirmSignUp", this::confirm)
        .json("ResendConfirmationCode", this::resend)
        .json("AdminConfirmSignUp", this::confirmByAdministrator);
  }

  private JsonNode signUp(JsonNode input) {
    UserPool pool = pools.ofClient(input.path("ClientId").asText());
    Inputs.withoutSecret(input.path("SecretHash"), input.path("ClientId").asText());
    if (!pool.settings().signUp()) {
      throw Errors.notAuthorized("SignUp is not permitted for this user pool");
    }
    String name = Inputs.name(input, "Username");
    String password = input.path("Password").asText();
    pool.settings().passwords().check(password);
    Map<String, String> attributes =
        UserAttributes.of(input.path("UserAttributes"), pool.settings().required(), false);
    pool.users().requireFree(name);
    Instant now = clock.instant();
    User user =
        User.created(name, UUID.randomUUID().toString(), attributes, UserStatus.UNCONFIRMED, now)
            .withPassword(pools.passwords().of(password), UserStatus.UNCONFIRMED, null, now);
    ObjectNode answer = Json.object().put("UserConfirmed", false).put("UserSub", user.sub());
    if (isMailed(pool, user)) {
      user = user.withCode(SignUpCode.issued(now));
      answer.set("CodeDeliveryDetails", delivery(user));
    }
    pool.users().add(user);
    return answer;
  }

  private static boolean isMailed(UserPool pool, User user) {
    return pool.settings().autoVerified().contains("email")
        && user.attributes().containsKey("email");
  }

  private static JsonNode delivery(User user) {
    String email = user.attributes().getOrDefault("email", "");
    int at = email.indexOf('@');
    String hidden = email.charAt(0) + "***@" + email.charAt(at + 1) + "***";
    return Json.object()
        .put("Destination", hidden)
        .put("DeliveryMedium", "EMAIL")
        .put("AttributeName", "email");
  }

  private JsonNode confirm(JsonNode input) {
    String clientId = input.path("ClientId").asText();
    Inputs.withoutSecret(input.path("SecretHash"), clientId);
    Inputs.refuse(input, "ForceAliasCreation");
    UserPool pool = pools.ofClient(clientId);
    Optional<User> found = pool.users().find(Inputs.name(input, "Username"));
    if (found.isEmpty() && !pools.client(pool, clientId).tellsOfUsers()) {
      throw expired();
    }
    User user = found.orElseThrow(Errors::noSuchUser);
    requireUnconfirmed(user);
    SignUpCode code = user.code();
    if (code == null || code.until().isBefore(clock.instant())) {
      throw expired();
    }
    if (!attempts.succeeds(
        user.sub(),
        () -> code.digits().equals(input.path("ConfirmationCode").asText()),
        Errors.of(
            "TooManyFailedAttemptsException",
            "Too many failed attempts, please try after some time."))) {
      throw Errors.of(
          "CodeMismatchException", "Invalid verification code provided, please try again.");
    }
    Map<String, String> verified = Map.of("email_verified", "true");
    pool.users()
        .changeIfThere(
            user.sub(),
            was -> {
              requireUnconfirmed(was);
              if (!code.equals(was.code())) {
                throw expired();
              }
              return was.confirmed(verified, clock.instant());
            })
        .orElseThrow(
            () -> pools.client(pool, clientId).tellsOfUsers() ? Errors.noSuchUser() : expired());
    return Json.object();
  }

  private static AwsException expired() {
    return Errors.of("ExpiredCodeException", "Invalid code provided, please request a code again.");
  }

  private JsonNode resend(JsonNode input) {
    String clientId = input.path("ClientId").asText();
    Inputs.withoutSecret(input.path("SecretHash"), clientId);
    UserPool pool = pools.ofClient(clientId);
    String name = Inputs.name(input, "Username");
    Optional<User> found = pool.users().find(name);
    if (found.isEmpty() && !pools.client(pool, clientId).tellsOfUsers()) {
      JsonNode invented =
          Json.object()
              .put("Destination", "a***@e***")
              .put("DeliveryMedium", "EMAIL")
              .put("AttributeName", "email");
      return Json.object().set("CodeDeliveryDetails", invented);
    }
    User user = found.orElseThrow(Errors::noSuchUser);
    requireResendable(user);
    if (!isMailed(pool, user)) {
      throw Errors.invalid("Cannot resend codes. Auto verification not turned on.");
    }
    pool.users()
        .changeIfThere(
            user.sub(),
            was -> {
              requireResendable(was);
              return was.withCode(SignUpCode.issued(clock.instant()));
            });
    return Json.object().set("CodeDeliveryDetails", delivery(user));
  }

  private JsonNode confirmByAdministrator(JsonNode input) {
    UserPool pool = pools.get(input.path("UserPoolId").asText());
    User user = pool.users().get(Inputs.name(input, "Username"));
    pool.users()
        .change(
            user.sub(),
            was -> {
              requireUnconfirmed(was);
              return was.confirmed(Map.of(), clock.instant());
            });
    return Json.object();
  }

  private static void requireResendable(User user) {
    if (user.status() != UserStatus.UNCONFIRMED) {
      throw Errors.invalid("User is already confirmed.");
    }
  }

  private static void requireUnconfirmed(User user) {
    if (user.status() != UserStatus.UNCONFIRMED) {
      throw Errors.cannotBeConfirmed(user);
    }
  }
}
