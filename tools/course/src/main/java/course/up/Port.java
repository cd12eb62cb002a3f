package course.up;

import course.run.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The port the AWS endpoint is to listen on. */
final class Port {
  private Port() {}

  static void mustBeFree(int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new Failure(
          "Port " + port + " is taken by another program.",
          "Stop that one, or choose another port, such as: ./course up --port " + neighbour(port),
          e);
    }
  }

  private static int neighbour(int port) {
    return port == 65_535 ? port - 1 : port + 1;
  }
}
