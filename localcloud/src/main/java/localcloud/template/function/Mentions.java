package localcloud.template.function;

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
    Set<String> names = of(resource.properties());
    names.addAll(resource.dependsOn());
    return names;
  }

  /** Every name that a Ref, GetAtt or Sub among these values mentions. */
  public static Set<String> of(JsonNode values) {
    Mentions mentions = new Mentions();
    mentions.collect(values);
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
    argument.path(1).forEach(this::collect);
    SubText.names(argument).forEach(name -> names.add(AttributeName.of(name).logicalId()));
  }
}
