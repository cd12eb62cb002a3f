package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/** The operations by which an administrator looks after users. */
record AdminCalls(UserPools pools, Clock clock) {

  void addTo(OperationTable table) {
    table
        .json("AdminCreateUser", this::create)
        .json("AdminSetUserPassword", this::setPassword)
        .json("AdminGetUser", input -> onUser(input, (pool, user) -> shown(user)))
        .json("AdminEnableUser", input -> change(input, this::enabled))
        .json("AdminDisableUser", input -> change(input, this::disabled))
        .json("AdminUserGlobalSignOut", input -> change(input, AdminCalls::signedOut))
        .json("AdminDeleteUser", input -> onUser(input, AdminCalls::delete))
        .json("AdminAddUserToGroup", input -> ofGroup(input, User::in))
        .json("AdminRemoveUserFromGroup", input -> ofGroup(input, User::notIn))
        .json("AdminListGroupsForUser", input -> onUser(input, AdminCalls::groups));
  }

  private JsonNode create(JsonNode input) {
    UserPool pool = pools.get(input.path("UserPoolId").asText());
    String name = Inputs.name(input, "Username");
    Inputs.refuse(input, "ForceAliasCreation");
    if (input.path("MessageAction").asText().equals("RESEND")) {
      throw AwsException.notImplemented("The local cloud sends no mail: RESEND is not supported");
    }
    if (!input.path("TemporaryPassword").isTextual()) {
      throw AwsException.notImplemented(
          "The local cloud sends no mail, so nobody would learn a password that it makes up: give"
              + " AdminCreateUser a TemporaryPassword");
    }
    String password = input.path("TemporaryPassword").asText();
    pool.settings().passwords().check(password);
    Map<String, String> attributes =
        UserAttributes.of(input.path("UserAttributes"), pool.settings().required(), true);
    pool.users().requireFree(name);
    Instant now = clock.instant();
    UserStatus status = UserStatus.FORCE_CHANGE_PASSWORD;
    User user =
        User.created(name, UUID.randomUUID().toString(), attributes, status, now)
            .withPassword(pools.passwords().of(password), status, expiry(pool, now), now);
    pool.users().add(user);
    return Json.object().set("User", UserJson.shown(user, "Attributes"));
  }

  private static Instant expiry(UserPool pool, Instant now) {
    return now.plus(pool.settings().passwords().temporaryValidity());
  }

  private JsonNode setPassword(JsonNode input) {
    UserPool pool = pools.get(input.path("UserPoolId").asText());
    User user = pool.users().get(Inputs.name(input, "Username"));
    String password = input.path("Password").asText();
    pool.settings().passwords().check(password);
    String hash = pools.passwords().of(password);
    Instant now = clock.instant();
    boolean permanent = input.path("Permanent").asBoolean();
    pool.users()
        .change(
            user.sub(),
            was ->
                permanent
                    ? was.withPassword(hash, UserStatus.CONFIRMED, null, now)
                    : was.withPassword(
                        hash, UserStatus.FORCE_CHANGE_PASSWORD, expiry(pool, now), now));
    return Json.object();
  }

  private static ObjectNode shown(User user) {
    return UserJson.shown(user, "UserAttributes");
  }

  private User enabled(User was) {
    return was.enabled(true, clock.instant());
  }

  /** "Deactivates a user and revokes all access tokens" (AdminDisableUser). */
  private User disabled(User was) {
    return signedOut(was.enabled(false, clock.instant()));
  }

  static User signedOut(User was) {
    return was.without(session -> true);
  }

  private static JsonNode delete(UserPool pool, User user) {
    pool.users().remove(user.sub());
    return Json.object();
  }

  private static JsonNode groups(UserPool pool, User user) {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Groups");
    pool.groupsOf(user).forEach(group -> list.add(Lists.shown(pool, group)));
    return answer;
  }

  private JsonNode ofGroup(JsonNode input, BiFunction<User, String, User> change) {
    UserPool pool = pools.get(input.path("UserPoolId").asText());
    String group = Inputs.name(input, "GroupName");
    User user = pool.users().get(Inputs.name(input, "Username"));
    pool.changeMember(group, user.sub(), was -> change.apply(was, group));
    return Json.object();
  }

  private JsonNode change(JsonNode input, UnaryOperator<User> change) {
    return onUser(
        input,
        (pool, user) -> {
          pool.users().change(user.sub(), change);
          return Json.object();
        });
  }

  private JsonNode onUser(JsonNode input, BiFunction<UserPool, User, JsonNode> answer) {
    UserPool pool = pools.get(input.path("UserPoolId").asText());
    return answer.apply(pool, pool.users().get(Inputs.name(input, "Username")));
  }
}
