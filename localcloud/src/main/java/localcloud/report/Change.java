package localcloud.report;

/** What a deployment does with a resource. */
public enum Change {
  CREATED,
  UPDATED,
  UNCHANGED,
  DELETED,
  /** Gone from its place in the stack, but a policy of the template keeps it. */
  RETAINED,
  /** Deleted again, because a later resource of the same run failed. */
  ROLLED_BACK,
  /** Changed back, because a later resource of the same run failed. */
  RESTORED
}
