package localcloud.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import localcloud.assembly.Stack;

/** A deployed stack: its resources in the order of creation, its outputs and its exports. */
final class DeployedStack {
  private final Stack stack;
  private final Map<String, Running> resources = new LinkedHashMap<>();
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final Map<String, String> exports = new LinkedHashMap<>();
  private final Set<String> imports = new TreeSet<>();

  private DeployedStack(Stack stack) {
    this.stack = stack;
  }

  /** What is deployed so far, if anything, with the new template. */
  static DeployedStack of(Stack wanted, Optional<DeployedStack> before) {
    DeployedStack next = new DeployedStack(wanted);
    before.ifPresent(
        stack -> {
          next.resources.putAll(stack.resources);
          next.outputs.putAll(stack.outputs);
          next.exports.putAll(stack.exports);
        });
    return next;
  }

  /** What is left after a failure, with the previous template. */
  DeployedStack backTo(DeployedStack before) {
    DeployedStack back = new DeployedStack(before.stack);
    back.resources.putAll(resources);
    back.outputs.putAll(before.outputs);
    back.exports.putAll(before.exports);
    back.imports.addAll(before.imports);
    return back;
  }

  Stack stack() {
    return stack;
  }

  Map<String, Running> resources() {
    return resources;
  }

  Map<String, String> outputs() {
    return outputs;
  }

  Map<String, String> exports() {
    return exports;
  }

  /** The names of other stacks' exports that this one uses. */
  Set<String> imports() {
    return imports;
  }
}
