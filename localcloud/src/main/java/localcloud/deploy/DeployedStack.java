package localcloud.deploy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import localcloud.assembly.Stack;

/** A stack as it stands: its resources in the order of creation, and what it tells the outside. */
final class DeployedStack {
  private final Stack stack;
  private final Map<String, Running> resources = new LinkedHashMap<>();
  private final Map<String, String> outputs = new LinkedHashMap<>();
  private final Map<String, String> exports = new LinkedHashMap<>();
  private final Set<String> imports = new TreeSet<>();

  private DeployedStack(Stack stack) {
    this.stack = stack;
  }

  /** What stands so far, if anything, with the template to come. */
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

  /** What is left after a failure, under the template that held before. */
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
