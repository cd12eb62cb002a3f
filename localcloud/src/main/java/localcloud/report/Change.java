package localcloud.report;

/** What a deployment does with a resource. */
public enum Change {
  CREATED,
  UPDATED,
  UNCHANGED,
  DELETED,
  /** Removed from the stack, but kept by a policy in the template. */
  RETAINED,
  /** Deleted again because a later resource in the same run failed. */
  ROLLED_BACK,
  /** Changed back because a later resource in the same run failed. */
  RESTORED
}
