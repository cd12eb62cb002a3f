package shop.basket;

/** Whether a checkout was recorded. */
public enum Recorded {
  DONE,
  /** The basket is not the one that was to be bought, or was bought before. */
  STALE,
  /** Another request is changing or buying the basket, or has just used the key. */
  BUSY
}
