package search.shopper;

import org.jspecify.annotations.Nullable;
import search.api.ApiReply;
import search.api.ShopRequest;

/**
 * A request that a shopper sent, and what was heard of it.
 *
 * @param sent with its headers
 * @param millis when it was sent
 * @param heard when the answer came, or was given up
 * @param key the same if it was sent again; the Idempotency-Key, if it has one
 * @param seen what the tab showed when the request was first sent
 * @param reply null if nothing was heard
 */
public record Attempt(
    String name,
    String shopper,
    Kind kind,
    ShopRequest sent,
    long millis,
    long heard,
    String key,
    @Nullable Seen seen,
    @Nullable ApiReply reply) {

  /** What was asked for. */
  public enum Kind {
    FILL,
    LOOK,
    CHANGE,
    CHECKOUT,
    REMOVE,

    /** Something that the API does not describe. */
    NONSENSE
  }
}
