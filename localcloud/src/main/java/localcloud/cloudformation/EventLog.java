package localcloud.cloudformation;

import java.util.HashMap;
import java.util.Map;
import localcloud.report.Change;
import localcloud.report.Problem;
import localcloud.report.Progress;

/** Turns the progress of a deployment into stack events. */
final class EventLog implements Progress {
  private final StackEvents events;
  private final Runnable rollbackBegins;
  private final Map<String, String> begun = new HashMap<>();

  /**
   * @param rollbackBegins runs after the event of the failed resource
   */
  EventLog(StackEvents events, Runnable rollbackBegins) {
    this.events = events;
    this.rollbackBegins = rollbackBegins;
  }

  @Override
  public void begins(Change change, String stack, String logicalId, String type) {
    begun.put(logicalId, verb(change) + "\n" + type);
    events.add(logicalId, "", type, verb(change) + "_IN_PROGRESS", "");
  }

  @Override
  public void done(Change change, String stack, String logicalId, String type) {
    if (change == Change.RETAINED) {
      events.add(logicalId, "", type, "DELETE_SKIPPED", "");
    } else if (change != Change.UNCHANGED) {
      events.add(logicalId, "", type, verb(change) + "_COMPLETE", "");
    }
  }

  @Override
  public void failed(Problem problem) {
    String[] what = begun.getOrDefault(problem.logicalId(), "CREATE\n").split("\n", 2);
    events.add(problem.logicalId(), "", what[1], what[0] + "_FAILED", problem.reason());
    rollbackBegins.run();
  }

  private static String verb(Change change) {
    return switch (change) {
      case CREATED -> "CREATE";
      case UPDATED, RESTORED, UNCHANGED -> "UPDATE";
      case DELETED, ROLLED_BACK, RETAINED -> "DELETE";
    };
  }
}
