package localcloud.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Collects the names a piece of template refers to: resources, parameters and pseudo parameters.
 */
final class Mentions {
  private final Set<String> names = new LinkedHashSet<>();

  private Mentions() {}

  static Set<String> in(JsonNode node) {
    Mentions mentions = new Mentions();
    mentions.collect(node);
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
