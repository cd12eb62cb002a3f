package search.api;

import java.util.function.Consumer;

/** Where a client's requests go in: an API in simulated time, or a real one. */
@FunctionalInterface
public interface Door {

  /**
   * Sends a request under a name of its own.
   *
   * @param heard gets exactly one reply, perhaps later
   */
  void send(String cause, ShopRequest request, Consumer<ApiReply> heard);
}
