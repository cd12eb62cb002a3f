package localcloud.template.function;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An intrinsic function's use: an object with one key, {@code Ref} or {@code Fn::…}. */
public record Intrinsic(String name, JsonNode argument) {
  private static final Set<String> SUPPORTED =
      Set.of(
          "Ref",
          "Fn::GetAtt",
          "Fn::Join",
          "Fn::Sub",
          "Fn::Select",
          "Fn::Split",
          "Fn::If",
          "Fn::FindInMap",
          "Fn::ImportValue",
          "Fn::Base64");

  /** The names of the unsupported functions in use. */
  public static Set<String> unsupportedIn(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    of(node).map(Intrinsic::name).filter(name -> !SUPPORTED.contains(name)).ifPresent(names::add);
    node.forEach(child -> names.addAll(unsupportedIn(child)));
    return names;
  }

  /** Empty for anything else. */
  public static Optional<Intrinsic> of(JsonNode node) {
    if (!node.isObject() || node.size() != 1) {
      return Optional.empty();
    }
    Map.Entry<String, JsonNode> only = node.properties().iterator().next();
    return only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")
        ? Optional.of(new Intrinsic(only.getKey(), only.getValue()))
        : Optional.empty();
  }
}
