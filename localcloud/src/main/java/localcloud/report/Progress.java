package localcloud.report;

/** Hears of each resource before and after something is done with it. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (change, stack, logicalId, type) -> {};

  default void begins(Change change, String stack, String logicalId, String type) {}

  /** What has begun failed, or could not even begin; a rollback follows. */
  default void failed(Problem problem) {}

  void done(Change change, String stack, String logicalId, String type);
}
