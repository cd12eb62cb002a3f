package localcloud.deploy;

import java.util.Collection;
import java.util.List;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;

/** Removes a stack, last resource first. */
final class StackRemoval {
  private StackRemoval() {}

  /** As on AWS, a stack cannot be removed while another stack imports one of its exports. */
  static void check(DeployedStack stack, Collection<DeployedStack> all) {
    for (DeployedStack other : all) {
      for (String name : other.imports()) {
        if (other != stack && stack.exports().containsKey(name)) {
          throw new DeploymentException(
              List.of(
                  new Problem(
                      stack.stack().name(),
                      name,
                      "",
                      "the export is used by "
                          + other.stack().name()
                          + "; remove that stack first")));
        }
      }
    }
  }

  static void run(DeployedStack stack, ResourceActions actions) {
    for (var resource : List.copyOf(stack.resources().entrySet()).reversed()) {
      actions.remove(resource.getValue());
      stack.resources().remove(resource.getKey());
    }
  }
}
