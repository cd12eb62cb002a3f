package erasure;

/** What an accepted checkout waits for until it may be erased. */
public enum WaitsFor {
  /** The basket's relay has not marked it as sent. It waits without an end. */
  BASKET_RELAY,

  /** It is sent, and no order yet. It ends by itself, as every checkout that was sent. */
  ORDER,

  /** Ordering's relay has not marked its order as announced. It waits without an end. */
  ORDERING_RELAY
}
