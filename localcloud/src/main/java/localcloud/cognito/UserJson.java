package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** A user as a file keeps it, and as the API shows it. */
final class UserJson {
  private UserJson() {}

  static ObjectNode kept(User user) {
    ObjectNode json =
        Json.object()
            .put("name", user.name())
            .put("sub", user.sub())
            .put("password", user.password())
            .put("status", user.status().name())
            .put("enabled", user.enabled())
            .put("created", user.created().toString())
            .put("modified", user.modified().toString());
    user.attributes().forEach(json.putObject("attributes")::put);
    user.groups().forEach(json.putArray("groups")::add);
    if (user.code() != null) {
      json.put("code", user.code().digits()).put("codeUntil", user.code().until().toString());
    }
    if (user.temporaryUntil() != null) {
      json.put("temporaryUntil", user.temporaryUntil().toString());
    }
    ArrayNode sessions = json.putArray("sessions");
    for (Session session : user.sessions()) {
      sessions
          .addObject()
          .put("id", session.id())
          .put("client", session.client())
          .put("refreshHash", session.refreshHash())
          .put("signedIn", session.signedIn().toString())
          .put("until", session.until().toString());
    }
    return json;
  }

  static User read(JsonNode json) {
    Map<String, String> attributes = new TreeMap<>();
    json.path("attributes").forEachEntry((name, value) -> attributes.put(name, value.asText()));
    Instant codeUntil = instant(json.path("codeUntil"));
    List<Session> sessions = json.path("sessions").valueStream().map(UserJson::session).toList();
    return new User(
        json.path("name").asText(),
        json.path("sub").asText(),
        attributes,
        json.path("password").asText(null),
        UserStatus.valueOf(json.path("status").asText()),
        json.path("enabled").asBoolean(),
        new TreeSet<>(Json.texts(json.path("groups"))),
        codeUntil == null ? null : new SignUpCode(json.path("code").asText(), codeUntil),
        instant(json.path("temporaryUntil")),
        sessions,
        Instant.parse(json.path("created").asText()),
        Instant.parse(json.path("modified").asText()));
  }

  private static Session session(JsonNode json) {
    return new Session(
        json.path("id").asText(),
        json.path("client").asText(),
        json.path("refreshHash").asText(),
        Instant.parse(json.path("signedIn").asText()),
        Instant.parse(json.path("until").asText()));
  }

  private static @Nullable Instant instant(JsonNode moment) {
    return moment.isTextual() ? Instant.parse(moment.asText()) : null;
  }

  /**
   * @param attributes the member that lists the attributes, which differs between operations
   */
  static ObjectNode shown(User user, String attributes) {
    ObjectNode json = Json.object().put("Username", user.name());
    json.set(attributes, attributes(user));
    return json.put("UserCreateDate", user.created().getEpochSecond())
        .put("UserLastModifiedDate", user.modified().getEpochSecond())
        .put("Enabled", user.enabled())
        .put("UserStatus", user.status().name());
  }

  static ArrayNode attributes(User user) {
    ArrayNode list = Json.array();
    list.addObject().put("Name", "sub").put("Value", user.sub());
    user.attributes()
        .forEach((name, value) -> list.addObject().put("Name", name).put("Value", value));
    return list;
  }
}
