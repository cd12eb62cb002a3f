package localcloud.deploy;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import localcloud.report.Change;
import localcloud.report.DeploymentReport;
import localcloud.report.Problem;
import localcloud.report.Progress;

/** Counts the changes and passes them on. */
final class Counter implements Progress {
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
