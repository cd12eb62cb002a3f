package localcloud.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Linux's list of TCP connections (proc_pid_net(5), tcp and tcp6). */
final class SocketTable {
  private static final Path TCP6 = Path.of("/proc/net/tcp6");
  private static final Path TCP = Path.of("/proc/net/tcp");

  private static final int INODE = 9;
  private static final long ABSENT = -1;

  /** The client's end of a connection. */
  sealed interface End {}

  /** Open under this number. */
  record Open(long inode) implements End {}

  record Closed() implements End {}

  /** On another machine, or in a part of this one that has a network of its own. */
  record Elsewhere() implements End {}

  /** This system has no such list, or one that does not tell. */
  record Unreadable() implements End {}

  private final List<Path> tables;
  private @Nullable Boolean tells;

  /** The system's own. Without IPv6, there is no first table; without Linux, there is none. */
  SocketTable() {
    this(Stream.of(TCP6, TCP).filter(Files::exists).toList());
  }

  SocketTable(List<Path> tables) {
    this.tables = tables;
  }

  End find(InetSocketAddress client, InetSocketAddress server) {
    if (!tells()) {
      return new Unreadable();
    }
    try {
      End end = look(client, server);
      // Linux hands out the list in parts, so an entry may have slipped from one to another.
      return end instanceof Open ? end : look(client, server);
    } catch (IOException e) {
      return new Unreadable();
    }
  }

  /**
   * Whether it has a connection that is certainly open, and whose it is. WSL 1 and some containers
   * have lists without entries, and others no numbers in them: everybody would seem to be gone.
   */
  private synchronized boolean tells() {
    Boolean known = tells;
    if (known == null) {
      known = !tables.isEmpty() && showsOwnConnection();
      tells = known;
      if (!known) {
        System.getLogger("localcloud")
            .log(
                System.Logger.Level.WARNING,
                "This system does not tell which process has opened a connection, so a function"
                    + " that does not sign its calls is taken for a person.");
      }
    }
    return known;
  }

  private boolean showsOwnConnection() {
    try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket client = new Socket(listening.getInetAddress(), listening.getLocalPort());
        Socket server = listening.accept()) {
      InetSocketAddress from = (InetSocketAddress) server.getRemoteSocketAddress();
      InetSocketAddress to = (InetSocketAddress) server.getLocalSocketAddress();
      long self = ProcessHandle.current().pid();
      End end = look(from, to);
      for (int again = 0; again < 3 && !(end instanceof Open); again++) {
        end = look(from, to);
      }
      return client.isConnected()
          && end instanceof Open(long inode)
          && OpenSockets.of(self).senderOf(inode) instanceof Sender.Function;
    } catch (IOException e) {
      return false;
    }
  }

  private End look(InetSocketAddress client, InetSocketAddress server) throws IOException {
    boolean standing = false;
    for (Path table : tables) {
      String text = Files.readString(table, StandardCharsets.US_ASCII);
      boolean mapped = table.endsWith("tcp6");
      long inode = inode(text, written(client, mapped) + " " + written(server, mapped));
      if (inode != ABSENT) {
        return inode == 0 ? new Closed() : new Open(inode);
      }
      standing |= inode(text, written(server, mapped) + " " + written(client, mapped)) > 0;
    }
    return standing ? new Elsewhere() : new Closed();
  }

  /** 0 if the process has closed the socket. */
  private static long inode(String table, String addresses) {
    int at = table.indexOf(" " + addresses + " ");
    return at < 0 ? ABSENT : Long.parseLong(line(table, at).split("\\s+")[INODE]);
  }

  private static String line(String table, int at) {
    return table.substring(table.lastIndexOf('\n', at) + 1, table.indexOf('\n', at)).strip();
  }

  /** An address as the table writes it: words of 32 bits in the machine's order, and the port. */
  private static String written(InetSocketAddress address, boolean mapped) {
    byte[] bytes = address.getAddress().getAddress();
    ByteBuffer words = ByteBuffer.allocate(mapped ? 16 : 4);
    if (mapped && bytes.length == 4) {
      words.put(10, (byte) 0xff).put(11, (byte) 0xff).put(12, bytes);
    } else if (bytes.length == words.capacity()) {
      words.put(0, bytes);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words.capacity(); i += Integer.BYTES) {
      text.append(
          String.format(Locale.ROOT, "%08X", words.order(ByteOrder.nativeOrder()).getInt(i)));
    }
    return text.append(String.format(Locale.ROOT, ":%04X", address.getPort())).toString();
  }
}
