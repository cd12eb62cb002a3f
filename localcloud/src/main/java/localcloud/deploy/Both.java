package localcloud.deploy;

import localcloud.report.Change;
import localcloud.report.Problem;
import localcloud.report.Progress;

/** Tells two of the same progress. */
record Both(Progress one, Progress other) implements Progress {

  @Override
  public void begins(Change change, String stack, String logicalId, String type) {
    one.begins(change, stack, logicalId, type);
    other.begins(change, stack, logicalId, type);
  }

  @Override
  public void failed(Problem problem) {
    one.failed(problem);
    other.failed(problem);
  }

  @Override
  public void done(Change change, String stack, String logicalId, String type) {
    one.done(change, stack, logicalId, type);
    other.done(change, stack, logicalId, type);
  }
}
