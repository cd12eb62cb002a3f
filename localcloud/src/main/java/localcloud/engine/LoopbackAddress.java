package localcloud.engine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.function.Predicate;

/**
 * Where an engine listens: engines answer whoever reaches them, and a web page reaches every port
 * of 127.0.0.1. Linux routes all of 127.0.0.0/8 to the machine itself, and Windows should, so an
 * engine gets an address there that a page cannot search: with its port, one of some 2^38.
 */
public final class LoopbackAddress {
  private static final SecureRandom RANDOM = new SecureRandom();

  private LoopbackAddress() {}

  /** A random one if this system routes it, or else 127.0.0.1, as on macOS. */
  public static InetAddress choose() {
    return choose(LoopbackAddress::isOurs);
  }

  static InetAddress choose(Predicate<InetAddress> isOurs) {
    InetAddress random = address(octet(), octet(), octet());
    return isOurs.test(random) ? random : address(0, 0, 1);
  }

  /** Neither 0 nor 255: 127.0.0.0/24 has the usual addresses, 127.255.255.255 is a broadcast. */
  private static int octet() {
    return 1 + RANDOM.nextInt(254);
  }

  private static InetAddress address(int second, int third, int fourth) {
    try {
      return InetAddress.getByAddress(new byte[] {127, (byte) second, (byte) third, (byte) fourth});
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Four bytes are an address", e);
    }
  }

  private static boolean isOurs(InetAddress address) {
    try (ServerSocket probe = new ServerSocket(0, 1, address)) {
      return probe.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
