package localcloud.deploy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Stack;

/**
 * The deployments that have started but not ended. If a process ends in the middle of one, the data
 * directory still has the resources it created: the next deployment of the stack takes them over
 * instead of failing because they already exist.
 */
final class Unfinished {
  private final Set<String> begun = new TreeSet<>();
  private final Set<String> left = new LinkedHashSet<>();

  void takeOver(Set<String> names) {
    left.addAll(names);
  }

  void begin(CloudAssembly assembly) {
    assembly.stacks().stream().map(Stack::name).forEach(begun::add);
  }

  /** Also called after a failure, as the rollback has removed what was created. */
  void end(CloudAssembly assembly) {
    assembly.stacks().stream().map(Stack::name).forEach(begun::remove);
  }

  boolean isLeft(String stack) {
    return left.contains(stack);
  }

  void done(String stack) {
    left.remove(stack);
  }

  Set<String> names() {
    Set<String> names = new TreeSet<>(begun);
    names.addAll(left);
    return names;
  }
}
