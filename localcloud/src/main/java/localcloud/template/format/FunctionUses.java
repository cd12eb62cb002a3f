package localcloud.template.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import localcloud.template.function.Intrinsic;

/**
 * Finds intrinsic functions, and the use of a condition in another one, which is written as one.
 */
final class FunctionUses {
  private FunctionUses() {}

  static boolean is(JsonNode node) {
    return of(node).isPresent();
  }

  private static Optional<Intrinsic> of(JsonNode node) {
    boolean condition = node.size() == 1 && node.path("Condition").isTextual();
    return condition
        ? Optional.of(new Intrinsic("Condition", node.path("Condition")))
        : Intrinsic.of(node);
  }

  /** All functions in an entry of a section, but for its metadata. */
  static void each(JsonNode entry, Consumer<Intrinsic> use) {
    of(entry).ifPresent(use);
    entry
        .propertyStream()
        .filter(part -> !part.getKey().equals("Metadata"))
        .forEach(part -> below(part.getValue(), use));
  }

  private static void below(JsonNode node, Consumer<Intrinsic> use) {
    of(node).ifPresent(use);
    node.forEach(one -> below(one, use));
  }
}
