package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import localcloud.gateway.Json;

/** Makes broken templates of a good one, each with a single mistake at one of its places. */
final class TemplateMutations {
  private static final Map<String, String> NEEDED =
      Map.of("Resources", "Type", "Parameters", "Type", "Outputs", "Value");

  private final JsonNode good;
  private final List<Mutant> found = new ArrayList<>();

  record Mutant(String mistake, JsonNode template) {}

  private TemplateMutations(JsonNode good) {
    this.good = good;
  }

  static List<Mutant> of(JsonNode good) {
    TemplateMutations mutations = new TemplateMutations(good);
    mutations.sections();
    mutations.values("", good);
    return mutations.found;
  }

  private void sections() {
    at("", "an unknown section", root -> root.putObject("Resource"));
    NEEDED.forEach(
        (section, member) -> {
          at("", section + " is a text", root -> root.put(section, "x"));
          at("", section + " is a list", root -> root.putArray(section));
          at("/" + section, "an id with a hyphen", all -> all.set("a-b", all.iterator().next()));
          good.path(section)
              .fieldNames()
              .forEachRemaining(
                  id -> {
                    String entry = "/" + section + "/" + id;
                    at(entry, "without " + member, one -> one.remove(member));
                    at(entry, "an unknown key", one -> one.put("Odd", "x"));
                    at("/" + section, id + " is a text", all -> all.put(id, "x"));
                  });
        });
    good.path("Resources")
        .fieldNames()
        .forEachRemaining(
            id -> {
              String entry = "/Resources/" + id;
              at(entry, "after nothing", one -> one.put("DependsOn", "Nobody"));
              at(entry, "after itself", one -> one.put("DependsOn", id));
              at(entry, "on no condition", one -> one.put("Condition", "Never"));
              at(entry, "properties in a list", one -> one.putArray("Properties"));
            });
  }

  /** What can be wrong with any value: it is null, or a function that takes something else. */
  private void values(String path, JsonNode node) {
    if (node instanceof ObjectNode object) {
      object
          .fieldNames()
          .forEachRemaining(
              name -> {
                at(path, name + " is null", one -> one.set(name, NullNode.instance));
                if (FunctionUses.is(object) && !path.contains("/Metadata/")) {
                  function(path, name, object.get(name));
                }
              });
      object
          .properties()
          .forEach(
              entry -> values(path + "/" + entry.getKey().replace("/", "~1"), entry.getValue()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      values(path + "/" + i, node.get(i));
    }
  }

  private void function(String path, String name, JsonNode argument) {
    at(path, name + " of another name", one -> one.set("Fn::Odd", one.remove(name)));
    at(path, name + " of an empty list", one -> one.putArray(name));
    at(path, name + " of a map", one -> one.putObject(name).put("a", "b"));
    switch (name) {
      case "Ref" -> at(path, "Ref to nothing", one -> one.put(name, "Nobody"));
      case "Fn::Sub" -> {
        if (argument.isTextual()) {
          at(path, "Sub of nothing", one -> one.put(name, argument.asText() + "${Nobody}"));
        }
      }
      case "Fn::GetAtt" ->
          at(path, "GetAtt of nothing", one -> one.putArray(name).add("Nobody").add("Arn"));
      default -> {
        if (argument instanceof ArrayNode list) {
          at(path, name + " of one too few", one -> one.set(name, shorter(list)));
        }
      }
    }
  }

  private static ArrayNode shorter(ArrayNode list) {
    ArrayNode shorter = Json.array();
    list.valueStream().skip(1).forEach(shorter::add);
    return shorter;
  }

  private void at(String pointer, String mistake, Consumer<ObjectNode> change) {
    JsonNode copy = good.deepCopy();
    if (copy.at(pointer) instanceof ObjectNode place) {
      change.accept(place);
      found.add(new Mutant(pointer + ": " + mistake, copy));
    }
  }
}
