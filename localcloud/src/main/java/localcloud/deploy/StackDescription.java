package localcloud.deploy;

import java.util.List;
import java.util.Map;
import localcloud.assembly.Template;

/** A deployed stack as seen from outside. */
public record StackDescription(
    Template template, Map<String, String> outputs, Map<String, String> exports, List<Part> parts) {

  /** A resource of a stack. */
  public record Part(String logicalId, String physicalId, String type) {}

  static StackDescription of(DeployedStack stack) {
    return new StackDescription(
        stack.stack().template(),
        Map.copyOf(stack.outputs()),
        Map.copyOf(stack.exports()),
        stack.resources().values().stream()
            .map(
                running ->
                    new Part(
                        running.declared().logicalId(),
                        running.deployed().physicalId(),
                        running.declared().type()))
            .toList());
  }
}
