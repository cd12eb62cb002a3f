package localcloud.deploy;

/** Hears of each resource as soon as it is done. */
@FunctionalInterface
public interface Progress {
  Progress SILENT = (change, stack, logicalId, type) -> {};

  void done(Change change, String stack, String logicalId, String type);
}
