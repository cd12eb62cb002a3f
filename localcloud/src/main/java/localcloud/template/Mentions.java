package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import localcloud.assembly.Resource;

/** Collects the names a resource refers to: resources, parameters and pseudo parameters. */
public final class Mentions {
  private final Set<String> names = new LinkedHashSet<>();

  private Mentions() {}

  /** Every name that a Ref, GetAtt, Sub or DependsOn mentions. */
  public static Set<String> of(Resource resource) {
    Mentions mentions = new Mentions();
    mentions.collect(resource.properties());
    mentions.names.addAll(resource.dependsOn());
    return mentions.names;
  }

  private void collect(JsonNode node) {
    switch (Intrinsic.of(node).orElse(null)) {
      case Intrinsic(String name, JsonNode argument) when name.equals("Ref") ->
          names.add(argument.asText());
      case Intrinsic(String name, JsonNode argument) when name.equals("Fn::GetAtt") ->
          names.add(AttributeName.of(argument).logicalId());
      case Intrinsic(String name, JsonNode argument) when name.equals("Fn::Sub") -> sub(argument);
      case null, default -> node.forEach(this::collect);
    }
  }

  private void sub(JsonNode argument) {
    JsonNode own = argument.path(1);
    own.forEach(this::collect);
    SubText.replace(
        argument.isArray() ? argument.path(0).asText() : argument.asText(),
        name -> {
          if (!own.has(name)) {
            names.add(AttributeName.of(name).logicalId());
          }
          return "";
        });
  }
}
