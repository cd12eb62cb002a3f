package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;

/** A user pool with its clients, groups, users and keys. */
final class UserPool {
  static final String FILE = "pool.json";

  private final String id;
  private final PoolFolder folder;
  private final Users users;
  private final SigningKeys keys;
  private final Map<String, Client> clients = new ConcurrentSkipListMap<>();
  private final Map<String, Group> groups = new ConcurrentSkipListMap<>();
  private volatile PoolSettings settings;

  UserPool(String id, PoolSettings settings, PoolFolder folder, KeyMaker keyMaker) {
    this.id = id;
    this.settings = settings;
    this.folder = folder;
    this.users = new Users(folder.below("users"), settings.caseSensitive());
    this.keys = new SigningKeys(folder, keyMaker);
  }

  static UserPool read(String id, JsonNode kept, PoolFolder folder, KeyMaker keyMaker) {
    if (!kept.path("clients").isArray() || !kept.path("groups").isArray()) {
      throw new IllegalArgumentException("no pool");
    }
    PoolSettings settings = PoolSettings.of(kept.path("name").asText(), kept.path("properties"));
    UserPool pool = new UserPool(id, settings, folder, keyMaker);
    for (JsonNode client : kept.path("clients")) {
      String clientId = client.path("id").asText();
      String name = client.path("name").asText();
      pool.clients.put(clientId, Client.of(clientId, name, client.path("properties")));
    }
    kept.path("groups").valueStream().map(Group::read).forEach(g -> pool.groups.put(g.name(), g));
    return pool;
  }

  String id() {
    return id;
  }

  String arn() {
    return "arn:aws:cognito-idp:us-east-1:" + Caller.ACCOUNT + ":userpool/" + id;
  }

  PoolSettings settings() {
    return settings;
  }

  Users users() {
    return users;
  }

  SigningKeys keys() {
    return keys;
  }

  PoolFolder folder() {
    return folder;
  }

  Map<String, Client> clients() {
    return clients;
  }

  Map<String, Group> groups() {
    return groups;
  }

  /** The groups of a user, the strongest first. */
  List<Group> groupsOf(User user) {
    return groups.values().stream()
        .filter(group -> user.groups().contains(group.name()))
        .sorted(Comparator.comparingInt(Group::precedence).thenComparing(Group::name))
        .toList();
  }

  synchronized void become(PoolSettings next) {
    save(next, clients, groups);
    settings = next;
  }

  synchronized void put(Client client) {
    Map<String, Client> then = new ConcurrentSkipListMap<>(clients);
    then.put(client.id(), client);
    save(settings, then, groups);
    clients.put(client.id(), client);
  }

  synchronized void removeClient(String client) {
    Map<String, Client> then = new ConcurrentSkipListMap<>(clients);
    then.remove(client);
    save(settings, then, groups);
    clients.remove(client);
  }

  synchronized void put(Group group) {
    Map<String, Group> then = new ConcurrentSkipListMap<>(groups);
    then.put(group.name(), group);
    save(settings, clients, then);
    groups.put(group.name(), group);
  }

  /** Removes a group with its memberships: another group of that name starts without members. */
  synchronized void removeGroup(String group) {
    Map<String, Group> then = new ConcurrentSkipListMap<>(groups);
    then.remove(group);
    save(settings, clients, then);
    groups.remove(group);
    for (User user : users.all()) {
      if (user.groups().contains(group)) {
        users.changeIfThere(user.sub(), member -> member.notIn(group));
      }
    }
  }

  /** Changes a member of a group that is there, and is still there when that is kept. */
  synchronized void changeMember(String group, String sub, UnaryOperator<User> change) {
    if (!groups.containsKey(group)) {
      throw Errors.notFound("Group not found.");
    }
    users.change(sub, change);
  }

  private void save(
      PoolSettings ofPool, Map<String, Client> ofClients, Map<String, Group> ofGroups) {
    ObjectNode kept = Json.object().put("name", ofPool.name());
    kept.set("properties", ofPool.properties());
    ArrayNode clientList = kept.putArray("clients");
    ofClients
        .values()
        .forEach(
            client ->
                clientList
                    .addObject()
                    .put("id", client.id())
                    .put("name", client.name())
                    .set("properties", client.properties()));
    ArrayNode groupList = kept.putArray("groups");
    ofGroups
        .values()
        .forEach(
            group ->
                groupList
                    .addObject()
                    .put("name", group.name())
                    .set("properties", group.properties()));
    folder.write(FILE, kept);
  }
}
