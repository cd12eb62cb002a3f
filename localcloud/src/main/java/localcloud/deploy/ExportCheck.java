package localcloud.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;

/**
 * Keeps the rules of "Get exported outputs from a deployed CloudFormation stack" in the user guide:
 * an imported export must not change, and no two stacks may export the same name.
 */
final class ExportCheck {
  private ExportCheck() {}

  /**
   * @param stack with its current exports
   * @param next its new exports
   */
  static void check(DeployedStack stack, Map<String, String> next, DeployedStacks all) {
    String name = stack.stack().name();
    for (DeployedStack other : all.all()) {
      String another = other.stack().name();
      if (another.equals(name)) {
        continue;
      }
      next.keySet().stream()
          .filter(other.exports()::containsKey)
          .forEach(
              export ->
                  refuse(
                      name,
                      export,
                      String.format(
                          Locale.ROOT,
                          "Export with name %s is already exported by stack %s.",
                          export,
                          another)));
      stack
          .exports()
          .forEach(
              (export, value) -> {
                if (other.imports().contains(export) && !Objects.equals(value, next.get(export))) {
                  refuse(
                      name,
                      export,
                      String.format(
                          Locale.ROOT,
                          "Export %s cannot be %s as it is in use by %s",
                          export,
                          next.containsKey(export) ? "updated" : "deleted",
                          another));
                }
              });
    }
  }

  private static void refuse(String stack, String export, String reason) {
    throw new DeploymentException(new Problem(stack, export, "", reason));
  }
}
