package localcloud.report;

import java.util.Map;

/**
 * How many resources of each stack were created, updated and so on; stacks are in deployment order.
 */
public record DeploymentReport(Map<String, Map<Change, Integer>> stacks) {

  /** The number of resources in one stack with this change. */
  public int count(String stack, Change change) {
    return stacks.getOrDefault(stack, Map.of()).getOrDefault(change, 0);
  }

  /** The number of resources in all stacks with this change. */
  public int count(Change change) {
    return stacks.keySet().stream().mapToInt(stack -> count(stack, change)).sum();
  }
}
