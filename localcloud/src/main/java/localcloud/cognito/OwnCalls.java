package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.function.Predicate;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/** The operations that users call with their own tokens. */
record OwnCalls(UserPools pools, SignedIn signedIn, FailedAttempts attempts, Clock clock) {

  void addTo(OperationTable table) {
    table
        .json("GetUser", this::get)
        .json("ChangePassword", this::changePassword)
        .json("GlobalSignOut", this::signOut)
        .json("DeleteUser", this::delete)
        .json("RevokeToken", this::revoke);
  }

  private JsonNode get(JsonNode input) {
    User user = signedIn.of(input).user();
    ObjectNode answer = Json.object().put("Username", user.name());
    return answer.set("UserAttributes", UserJson.attributes(user));
  }

  private JsonNode changePassword(JsonNode input) {
    SignedIn.Caller caller = signedIn.of(input);
    String kept = caller.user().password();
    String previous = input.path("PreviousPassword").asText();
    if (!attempts.succeeds(
        caller.user().sub(),
        () -> kept != null && pools.passwords().matches(previous, kept),
        Errors.of(
            "LimitExceededException", "Attempt limit exceeded, please try after some time."))) {
      throw Errors.wrongPassword();
    }
    String password = input.path("ProposedPassword").asText();
    caller.pool().settings().passwords().check(password);
    String hash = pools.passwords().of(password);
    caller
        .pool()
        .users()
        .change(
            caller.user().sub(),
            was ->
                signedIn
                    .still(was, caller.session())
                    .provenBy(kept)
                    .withPassword(hash, UserStatus.CONFIRMED, null, clock.instant()));
    return Json.object();
  }

  private JsonNode signOut(JsonNode input) {
    SignedIn.Caller caller = signedIn.of(input);
    caller.pool().users().change(caller.user().sub(), AdminCalls::signedOut);
    return Json.object();
  }

  private JsonNode delete(JsonNode input) {
    SignedIn.Caller caller = signedIn.of(input);
    caller.pool().users().remove(caller.user().sub());
    return Json.object();
  }

  /** Revokes a refresh token, and so the access tokens that came of it. */
  private JsonNode revoke(JsonNode input) {
    String clientId = input.path("ClientId").asText();
    UserPool pool =
        pools.all().stream()
            .filter(one -> one.clients().containsKey(clientId))
            .findFirst()
            .orElseThrow(() -> Errors.invalid("Invalid client id provided"));
    if (!input.path("ClientSecret").asText("").isEmpty()) {
      throw Errors.of("UnauthorizedException", "The client has no secret");
    }
    Inputs.refuse(input, "RevokeAssociatedSessions");
    RefreshToken token = new RefreshToken(Inputs.required(input, "Token"));
    if (TokenCheck.claims(pool, token.text()).isPresent()) {
      throw Errors.of("UnsupportedTokenTypeException", "Unsupported token type");
    }
    String hash = token.hash();
    Predicate<Session> itsOwn =
        session -> session.refreshHash().equals(hash) && session.client().equals(clientId);
    token.sub().ifPresent(sub -> pool.users().changeIfThere(sub, was -> was.without(itsOwn)));
    return Json.object();
  }
}
