package localcloud.lambda;

/** Fetches from one event source until it is closed. */
interface Poller extends AutoCloseable {

  /** There may be something to fetch right now. */
  void wake();

  /**
   * Ends the fetching; a batch that is being handled is finished by the function, but not
   * acknowledged.
   */
  @Override
  void close();
}
