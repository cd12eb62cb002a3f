package course.up;

import course.run.Run;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The stacks' outputs, grouped for people.
 *
 * @param byStack the outputs of each stack, by name
 */
record Outputs(Map<String, Map<String, String>> byStack) {

  Run complete(Run starting, List<String> functions) {
    return starting.ready(named("ApiUrl"), named("TableName"), queues(), functions);
  }

  /**
   * One output of every stack that has it, by the stack's short name: {@code ProductStack} is
   * product.
   */
  private Map<String, String> named(String output) {
    Map<String, String> found = new TreeMap<>();
    byStack.forEach(
        (stack, outputs) -> {
          if (outputs.containsKey(output)) {
            found.put(
                stack.replaceFirst("Stack$", "").toLowerCase(java.util.Locale.ROOT),
                outputs.get(output));
          }
        });
    return found;
  }

  private Map<String, String> queues() {
    Map<String, String> found = new TreeMap<>();
    byStack
        .values()
        .forEach(
            outputs ->
                outputs.forEach(
                    (name, value) -> {
                      if (name.endsWith("QueueUrl")) {
                        found.put(name.substring(0, name.length() - "Url".length()), value);
                      }
                    }));
    return found;
  }
}
