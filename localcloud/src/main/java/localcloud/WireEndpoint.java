package localcloud;

import java.io.UncheckedIOException;
import java.net.InetAddress;
import localcloud.gateway.Gateway;
import localcloud.wire.Callers;
import localcloud.wire.WireServer;

/** Opens the endpoint or says why it cannot. */
final class WireEndpoint {
  private WireEndpoint() {}

  static WireServer open(Gateway gateway, Callers callers, InetAddress address, int port) {
    try {
      return WireServer.listen(gateway, callers, address, port);
    } catch (UncheckedIOException e) {
      throw new LocalCloudException(
          "Port "
              + port
              + " of "
              + address.getHostAddress()
              + " cannot be used, most likely because another local cloud (or"
              + " LocalStack) listens there. Stop it, or choose another port with --port.",
          e);
    }
  }
}
