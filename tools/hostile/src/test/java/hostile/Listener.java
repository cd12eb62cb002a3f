package hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where this process and DynamoDB's engine, its child, listen, as Linux tells. */
final class Listener {
  private static final String LISTENS = "0A";

  private Listener() {}

  static List<InetSocketAddress> all() {
    Set<String> sockets = new HashSet<>();
    Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().children())
        .filter(process -> process.info().command().orElse("").matches(".*/(java|dynoxide)"))
        .forEach(process -> sockets.addAll(socketsOf(process)));
    List<InetSocketAddress> found = new ArrayList<>();
    for (String table : List.of("tcp", "tcp6")) {
      for (String line : lines(Path.of("/proc/net", table))) {
        String[] columns = line.strip().split(" +");
        if (columns[3].equals(LISTENS) && sockets.contains("socket:[" + columns[9] + "]")) {
          found.add(address(columns[1]));
        }
      }
    }
    return found;
  }

  private static Set<String> socketsOf(ProcessHandle process) {
    Set<String> sockets = new HashSet<>();
    try (DirectoryStream<Path> open =
        Files.newDirectoryStream(Path.of("/proc", "" + process.pid(), "fd"))) {
      for (Path one : open) {
        sockets.add(target(one));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sockets;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static List<String> lines(Path table) {
    try {
      List<String> lines = Files.readAllLines(table);
      return lines.subList(1, lines.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An IPv4 address, possibly written as one of IPv6, with its last byte first. */
  private static InetSocketAddress address(String hex) {
    int colon = hex.indexOf(':');
    byte[] bytes = new byte[4];
    for (int i = 0; i < 4; i++) {
      int end = colon - 2 * i;
      bytes[i] = (byte) Integer.parseInt(hex.substring(end - 2, end), 16);
    }
    try {
      return new InetSocketAddress(
          InetAddress.getByAddress(bytes), Integer.parseInt(hex.substring(colon + 1), 16));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
