package shop.foundation;

/** How a write that expects a certain version ended. */
public enum Written {
  DONE,
  /** Somebody else changed it first. */
  STALE,
  /** There is nothing to change. */
  MISSING
}
