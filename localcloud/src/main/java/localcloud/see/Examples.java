package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * What the page's forms begin with, and what things cost. The cloud knows nothing of what is
 * deployed to it but its templates, and no prices, so whoever has deployed it says the rest.
 *
 * @param about what it is that runs, in a few words, such as whose it is; may be empty
 * @param users who may be signed in, with their passwords, which the page never gets
 * @param values of fields, by their names. {@code {sub}} stands for the id of whoever is signed in,
 *     {@code {ETag}} for that of the API's last answer
 * @param story the routes that a newcomer tries first, such as {@code POST /loans}, in their order
 * @param commands what to type in a terminal instead: {@code sign-in} with {@code {user}}, {@code
 *     fault} with {@code {kind}}, and {@code aws}. Without them, it is curl and the AWS CLI
 * @param prices what AWS takes for a million of each unit, in dollars: {@code api-request}, {@code
 *     invocation}, {@code gb-second}, {@code table-write}, {@code table-read}, {@code event},
 *     {@code queue-request}
 */
public record Examples(
    String about,
    List<User> users,
    Map<String, JsonNode> values,
    List<String> story,
    Map<String, String> commands,
    Map<String, Double> prices) {
  public static final Examples NONE =
      new Examples("", List.of(), Map.of(), List.of(), Map.of(), Map.of());

  /**
   * Somebody whom a user pool knows.
   *
   * @param about a word on what this user may do
   */
  public record User(String name, String password, String about) {}

  Optional<User> user(@Nullable String name) {
    return users.stream().filter(user -> user.name().equals(name)).findFirst();
  }

  /** The same without the passwords. */
  ObjectNode json() {
    ObjectNode json = Json.object();
    var list = json.putArray("users");
    users.forEach(user -> list.addObject().put("name", user.name()).put("about", user.about()));
    values.forEach(json.putObject("values")::set);
    story.forEach(json.putArray("story")::add);
    commands.forEach(json.putObject("commands")::put);
    return json;
  }
}
