package localcloud.lambda.source.poll;

import java.time.Duration;

/** Fetches from one event source until it is closed. */
public interface Poller extends AutoCloseable {

  /** Says that there may be something to fetch right now. */
  void wake();

  /** Stops fetching; a batch in progress is still finished and acknowledged. */
  @Override
  void close();

  /** Called after closing; returns whether the batches in progress have ended within this time. */
  boolean awaitEnd(Duration longest) throws InterruptedException;
}
