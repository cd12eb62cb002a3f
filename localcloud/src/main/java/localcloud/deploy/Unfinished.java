package localcloud.deploy;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import localcloud.assembly.CloudAssembly;
import localcloud.assembly.Stack;

/**
 * The deployments that have begun and not ended. Where a process ends in the middle of one, nobody
 * has taken back what it created, and the data directory keeps it: the next deployment of the stack
 * takes it over, where it would say otherwise that it exists already.
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

  /** Also when it failed: what was created is taken back then. */
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
