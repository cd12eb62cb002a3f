package localcloud.wire;

import com.sun.net.httpserver.HttpExchange;
import localcloud.gateway.Caller;
import org.jspecify.annotations.Nullable;

/** Tells who sends a request. */
@FunctionalInterface
public interface Callers {

  /**
   * @param accessKeyId with which it is signed; null if it is not
   */
  Caller of(@Nullable String accessKeyId, HttpExchange exchange);
}
