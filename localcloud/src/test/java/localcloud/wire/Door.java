package localcloud.wire;

import java.util.Map;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;

/** The endpoint's reading of a request, without a connection. */
public final class Door {
  private Door() {}

  /**
   * The call that a request is.
   *
   * @param headers with names in lower case
   */
  public static Call call(String method, String path, Map<String, String> headers, byte[] body) {
    WireRequest request = new WireRequest(method, path, headers, body, false);
    return Protocol.of(request).call(request, Caller.ROOT);
  }
}
