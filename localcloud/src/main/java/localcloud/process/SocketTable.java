package localcloud.process;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Linux's list of TCP connections (proc_pid_net(5), tcp and tcp6). */
final class SocketTable {
  /** Without IPv6, there is no first one; without Linux, there is none. */
  private static final List<Path> TABLES =
      Stream.of(Path.of("/proc/net/tcp6"), Path.of("/proc/net/tcp")).filter(Files::exists).toList();

  private static final int INODE = 9;
  private static final long ABSENT = -1;

  /** The client's end of a connection. */
  sealed interface End {}

  /** Open under this number. */
  record Open(long inode) implements End {}

  record Closed() implements End {}

  /** On another machine, or in a part of this one that has a network of its own. */
  record Elsewhere() implements End {}

  /** This system has no such list. */
  record Unreadable() implements End {}

  private SocketTable() {}

  static End find(InetSocketAddress client, InetSocketAddress server) {
    if (TABLES.isEmpty()) {
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

  private static End look(InetSocketAddress client, InetSocketAddress server) throws IOException {
    boolean standing = false;
    for (Path table : TABLES) {
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
