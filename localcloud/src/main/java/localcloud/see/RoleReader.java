package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import localcloud.deploy.Standing;
import org.jspecify.annotations.Nullable;

/** Finds what each function's role allows: an edge for each node that one of its actions names. */
final class RoleReader {
  private final Map<String, List<String>> functionsOfRole = new HashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();
  private final NodeNames names;

  RoleReader(List<Standing> resources, NodeNames names) {
    this.names = names;
    resources.forEach(this::function);
    resources.forEach(this::policies);
  }

  List<Edge> edges() {
    return List.copyOf(edges.values());
  }

  private void function(Standing one) {
    if (one.declared().type().equals("AWS::Lambda::Function")) {
      String role = one.declared().properties().path("Role").asText();
      functionsOfRole
          .computeIfAbsent(role.substring(role.lastIndexOf('/') + 1), name -> new ArrayList<>())
          .add(one.declared().stack() + "/" + one.declared().logicalId());
    }
  }

  private void policies(Standing one) {
    String by = one.declared().stack() + "/" + one.declared().logicalId();
    JsonNode declared = one.declared().properties();
    if (one.declared().type().equals("AWS::IAM::Policy")) {
      for (JsonNode role : declared.path("Roles")) {
        statements(role.asText(), declared.path("PolicyDocument"), by);
      }
    } else if (one.declared().type().equals("AWS::IAM::Role")) {
      for (JsonNode policy : declared.path("Policies")) {
        statements(one.deployed().physicalId(), policy.path("PolicyDocument"), by);
      }
    }
  }

  private void statements(String role, JsonNode document, String by) {
    for (String function : functionsOfRole.getOrDefault(role, List.of())) {
      for (JsonNode statement : list(document.path("Statement"))) {
        if (statement.path("Effect").asText().equals("Allow")) {
          for (JsonNode resource : list(statement.path("Resource"))) {
            add(function, names.arn(resource.asText()), list(statement.path("Action")), by);
          }
        }
      }
    }
  }

  private void add(String function, @Nullable String node, List<JsonNode> actions, String by) {
    if (node == null || node.equals(function)) {
      return;
    }
    Edge known = edges.get(function + ">" + node);
    Set<String> allowed = new LinkedHashSet<>(known == null ? List.of() : known.detail());
    actions.forEach(action -> allowed.add(action.asText()));
    edges.put(
        function + ">" + node,
        new Edge(function, node, "permission", new ArrayList<>(allowed), by));
  }

  private static List<JsonNode> list(JsonNode oneOrMore) {
    return oneOrMore.isArray() ? oneOrMore.valueStream().toList() : List.of(oneOrMore);
  }
}
