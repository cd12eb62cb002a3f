package localcloud.cloudformation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import localcloud.deploy.StackWatch;
import localcloud.report.Change;
import localcloud.report.Problem;
import localcloud.report.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of stacks that are not deployed by a call of CloudFormation, such as {@code
 * ./course up} does it. A deployment that changes nothing has none.
 */
final class OutsideDeployments implements StackWatch {
  private final StackRecords stacks;
  private final Map<String, Writer> writing = new ConcurrentHashMap<>();

  OutsideDeployments(StackRecords stacks) {
    this.stacks = stacks;
  }

  @Override
  public Progress begins(String stack, boolean exists) {
    if (stacks.isAtWork(stack)) {
      return Progress.SILENT;
    }
    Writer writer = new Writer(stack, exists);
    writing.put(stack, writer);
    return writer;
  }

  @Override
  public void ends(String stack, String failure) {
    Writer writer = writing.remove(stack);
    if (writer != null) {
      writer.end(failure);
    }
  }

  private record Begun(StackRecord record, EventLog log) {}

  private final class Writer implements Progress {
    private final String stack;
    private final boolean exists;
    private @Nullable Begun begun;

    Writer(String stack, boolean exists) {
      this.stack = stack;
      this.exists = exists;
    }

    private EventLog log() {
      Begun known = begun == null ? begin() : begun;
      begun = known;
      return known.log();
    }

    private Begun begin() {
      StackRecord record = stacks.findOrAdd(stack);
      record.become(
          exists ? StackStatus.UPDATE_IN_PROGRESS : StackStatus.CREATE_IN_PROGRESS,
          "User Initiated");
      StackStatus rollingBack =
          exists ? StackStatus.UPDATE_ROLLBACK_IN_PROGRESS : StackStatus.ROLLBACK_IN_PROGRESS;
      return new Begun(
          record,
          new EventLog(
              record.events(),
              () -> record.become(rollingBack, "Rollback requested by a failure.")));
    }

    @Override
    public void begins(Change change, String in, String logicalId, String type) {
      log().begins(change, in, logicalId, type);
    }

    @Override
    public void done(Change change, String in, String logicalId, String type) {
      if (change != Change.UNCHANGED) {
        log().done(change, in, logicalId, type);
      }
    }

    @Override
    public void failed(Problem problem) {
      log().failed(problem);
    }

    void end(String failure) {
      if (begun == null) {
        return;
      }
      StackRecord record = begun.record();
      if (failure.isEmpty()) {
        record.become(exists ? StackStatus.UPDATE_COMPLETE : StackStatus.CREATE_COMPLETE, "");
      } else if (exists) {
        record.become(StackStatus.UPDATE_ROLLBACK_COMPLETE, failure);
      } else {
        // No stack is left that a call could delete, so a new deployment may create it.
        record.become(StackStatus.ROLLBACK_COMPLETE, failure);
        stacks.delete(record);
      }
    }
  }
}
