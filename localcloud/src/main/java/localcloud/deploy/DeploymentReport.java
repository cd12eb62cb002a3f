package localcloud.deploy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many resources of each stack were created, updated and so on; stacks in the order of
 * deployment.
 */
public record DeploymentReport(Map<String, Map<Change, Integer>> stacks) {

  /** The number of resources of one stack with this change. */
  public int count(String stack, Change change) {
    return stacks.getOrDefault(stack, Map.of()).getOrDefault(change, 0);
  }

  /** The number of resources of all stacks with this change. */
  public int count(Change change) {
    return stacks.keySet().stream().mapToInt(stack -> count(stack, change)).sum();
  }

  /** Counts while it passes the news on. */
  static final class Counter implements Progress {
    private final Map<String, Map<Change, Integer>> stacks = new LinkedHashMap<>();
    private final Progress next;

    Counter(Progress next) {
      this.next = next;
    }

    @Override
    public void done(Change change, String stack, String logicalId, String type) {
      stacks
          .computeIfAbsent(stack, name -> new EnumMap<>(Change.class))
          .merge(change, 1, Integer::sum);
      next.done(change, stack, logicalId, type);
    }

    @Override
    public void begins(Change change, String stack, String logicalId, String type) {
      next.begins(change, stack, logicalId, type);
    }

    @Override
    public void failed(Problem problem) {
      next.failed(problem);
    }

    DeploymentReport report() {
      return new DeploymentReport(stacks);
    }
  }
}
