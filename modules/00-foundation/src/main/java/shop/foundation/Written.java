package shop.foundation;

/** The result of a write that expects a certain version. */
public enum Written {
  DONE,
  /** Somebody else changed it first. */
  STALE,
  /** There is nothing to change. */
  MISSING
}
