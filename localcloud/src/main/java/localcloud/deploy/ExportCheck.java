package localcloud.deploy;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import localcloud.report.DeploymentException;
import localcloud.report.Problem;

/**
 * As "Get exported outputs from a deployed CloudFormation stack" of the user guide says: an export
 * that is imported stays as it is, and no two stacks export the same name.
 */
final class ExportCheck {
  private ExportCheck() {}

  /**
   * @param stack with the exports that hold so far
   * @param next its exports to be
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
