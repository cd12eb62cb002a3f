package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;

/** The operations that list users, pools, clients and groups, page by page. */
record Lists(UserPools pools) {
  private static final int MOST = 60;

  void addTo(OperationTable table) {
    table
        .json("ListUsers", this::users)
        .json("ListUsersInGroup", this::usersInGroup)
        .json("ListUserPools", this::userPools)
        .json("ListUserPoolClients", this::clients)
        .json("ListGroups", this::groups)
        .json("DescribeUserPool", this::describe)
        .json("DescribeUserPoolClient", this::describeClient);
  }

  private JsonNode users(JsonNode input) {
    UserFilter filter = UserFilter.of(input.path("Filter").asText(""));
    List<String> wanted = Json.texts(input.path("AttributesToGet"));
    List<User> found = pool(input).users().all().stream().filter(filter::accepts).toList();
    return page(
        input, "Limit", "PaginationToken", "Users", found, User::name, user -> only(wanted, user));
  }

  private static ObjectNode only(List<String> wanted, User user) {
    ObjectNode shown = UserJson.shown(user, "Attributes");
    if (!wanted.isEmpty()) {
      ArrayNode attributes = Json.array();
      for (JsonNode one : shown.path("Attributes")) {
        if (wanted.contains(one.path("Name").asText())) {
          attributes.add(one);
        }
      }
      shown.set("Attributes", attributes);
    }
    return shown;
  }

  private JsonNode usersInGroup(JsonNode input) {
    UserPool pool = pool(input);
    String group = Inputs.name(input, "GroupName");
    if (!pool.groups().containsKey(group)) {
      throw Errors.notFound("Group not found.");
    }
    List<User> members =
        pool.users().all().stream().filter(user -> user.groups().contains(group)).toList();
    return page(
        input,
        "Limit",
        "NextToken",
        "Users",
        members,
        User::name,
        user -> UserJson.shown(user, "Attributes"));
  }

  private JsonNode userPools(JsonNode input) {
    return page(
        input,
        "MaxResults",
        "NextToken",
        "UserPools",
        pools.all(),
        UserPool::id,
        pool -> Json.object().put("Id", pool.id()).put("Name", pool.settings().name()));
  }

  private JsonNode clients(JsonNode input) {
    Inputs.refuse(input, "ClientType");
    UserPool pool = pool(input);
    return page(
        input,
        "MaxResults",
        "NextToken",
        "UserPoolClients",
        List.copyOf(pool.clients().values()),
        Client::id,
        client -> shown(pool, client));
  }

  private JsonNode groups(JsonNode input) {
    UserPool pool = pool(input);
    return page(
        input,
        "Limit",
        "NextToken",
        "Groups",
        List.copyOf(pool.groups().values()),
        Group::name,
        group -> shown(pool, group));
  }

  static ObjectNode shown(UserPool pool, Group group) {
    ObjectNode json = Json.object().put("GroupName", group.name()).put("UserPoolId", pool.id());
    for (String property : List.of("Description", "Precedence")) {
      if (group.properties().has(property)) {
        json.set(property, group.properties().get(property));
      }
    }
    return json;
  }

  private static ObjectNode shown(UserPool pool, Client client) {
    return Json.object()
        .put("ClientId", client.id())
        .put("UserPoolId", pool.id())
        .put("ClientName", client.name());
  }

  private JsonNode describe(JsonNode input) {
    UserPool pool = pool(input);
    ObjectNode json =
        Json.object()
            .put("Id", pool.id())
            .put("Name", pool.settings().name())
            .put("Arn", pool.arn())
            .put("MfaConfiguration", "OFF")
            .put(
                "DeletionProtection",
                pool.settings().protectedFromDeletion() ? "ACTIVE" : "INACTIVE")
            .put("EstimatedNumberOfUsers", pool.users().all().size());
    json.putObject("Policies").set("PasswordPolicy", pool.settings().passwords().shown());
    pool.settings().autoVerified().forEach(json.putArray("AutoVerifiedAttributes")::add);
    return Json.object().set("UserPool", json);
  }

  private JsonNode describeClient(JsonNode input) {
    UserPool pool = pool(input);
    Client client = pools.client(pool, input.path("ClientId").asText());
    ObjectNode json = shown(pool, client);
    json.put("AccessTokenValidity", client.accessToken().toSeconds())
        .put("IdTokenValidity", client.idToken().toSeconds())
        .put("RefreshTokenValidity", client.refreshToken().toSeconds())
        .put("PreventUserExistenceErrors", client.tellsOfUsers() ? "LEGACY" : "ENABLED")
        .put("EnableTokenRevocation", true);
    json.putObject("TokenValidityUnits")
        .put("AccessToken", "seconds")
        .put("IdToken", "seconds")
        .put("RefreshToken", "seconds");
    client.flows().forEach(json.putArray("ExplicitAuthFlows")::add);
    return Json.object().set("UserPoolClient", json);
  }

  private UserPool pool(JsonNode input) {
    return pools.get(input.path("UserPoolId").asText());
  }

  /** A page of things; the token of the next one is the key of this one's last. */
  private static <T> JsonNode page(
      JsonNode input,
      String limit,
      String token,
      String member,
      List<T> all,
      Function<T, String> key,
      Function<T, ObjectNode> shown) {
    int most = input.path(limit).asInt(MOST);
    if (most < 1 || most > MOST) {
      throw Errors.invalid(limit + " must be from 1 to 60");
    }
    String after = input.path(token).asText("");
    List<T> left = all;
    for (int i = 0; i < all.size() && !after.isEmpty(); i++) {
      if (key.apply(all.get(i)).equals(after)) {
        left = all.subList(i + 1, all.size());
        after = "";
      }
    }
    if (!after.isEmpty()) {
      throw Errors.invalid("Invalid " + token);
    }
    List<T> page = left.subList(0, Math.min(most, left.size()));
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray(member);
    page.forEach(one -> list.add(shown.apply(one)));
    return page.size() < left.size() ? answer.put(token, key.apply(page.getLast())) : answer;
  }
}
