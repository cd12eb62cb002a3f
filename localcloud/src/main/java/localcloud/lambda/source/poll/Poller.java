package localcloud.lambda.source.poll;

import java.time.Duration;

/** Fetches from one event source until it is closed. */
public interface Poller extends AutoCloseable {

  /** There may be something to fetch right now. */
  void wake();

  /** Ends the fetching; a batch that is being handled is still finished, and acknowledged. */
  @Override
  void close();

  /** After closing: whether the batches under way have ended within this time. */
  boolean awaitEnd(Duration longest) throws InterruptedException;
}
