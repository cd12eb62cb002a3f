package localcloud.report;

/** Hears of each resource before and after it is changed. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (change, stack, logicalId, type) -> {};

  default void begins(Change change, String stack, String logicalId, String type) {}

  /** A change failed or could not start; a rollback follows. */
  default void failed(Problem problem) {}

  void done(Change change, String stack, String logicalId, String type);
}
