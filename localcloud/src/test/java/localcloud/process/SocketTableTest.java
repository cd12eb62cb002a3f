package localcloud.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Every pair of the ways in which a client and a server may speak IP on one machine. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux tells whose a connection is")
class SocketTableTest {
  private static final long SELF = ProcessHandle.current().pid();

  private record Way(ProtocolFamily server, String serverAddress, ProtocolFamily client) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(StandardProtocolFamily.INET, "127.0.0.1", StandardProtocolFamily.INET),
          new Way(StandardProtocolFamily.INET, "127.0.0.1", StandardProtocolFamily.INET6),
          new Way(StandardProtocolFamily.INET, "127.0.0.9", StandardProtocolFamily.INET),
          new Way(StandardProtocolFamily.INET6, "127.0.0.1", StandardProtocolFamily.INET),
          new Way(StandardProtocolFamily.INET6, "127.0.0.1", StandardProtocolFamily.INET6),
          new Way(StandardProtocolFamily.INET6, "::1", StandardProtocolFamily.INET6));

  @Test
  void an_open_connection_is_its_process_and_a_closed_one_is_nobodys() throws IOException {
    for (Way way : WAYS) {
      try (ServerSocketChannel server = ServerSocketChannel.open(way.server())) {
        server.bind(new InetSocketAddress(InetAddress.ofLiteral(way.serverAddress()), 0));
        InetSocketAddress address = (InetSocketAddress) server.getLocalAddress();
        List<SocketChannel> accepted = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
          SocketChannel client = SocketChannel.open(way.client());
          client.connect(address);
          SocketChannel peer = server.accept();
          accepted.add(peer);
          InetSocketAddress from = (InetSocketAddress) peer.getRemoteAddress();
          InetSocketAddress to = (InetSocketAddress) peer.getLocalAddress();

          assertThat(sender(from, to, Set.of(SELF)))
              .as("%s", way)
              .isEqualTo(new Sender.Function(SELF));
          assertThat(sender(from, to, Set.of())).as("%s", way).isEqualTo(new Sender.Other());
          client.close();
          assertThat(sender(from, to, Set.of(SELF))).as("%s", way).isEqualTo(new Sender.Gone());
        }
        for (SocketChannel peer : accepted) {
          peer.close();
        }
      }
    }
  }

  /** Nothing is listed of it any more, neither its end nor the server's. */
  @Test
  void a_connection_that_was_reset_is_nobodys() throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      SocketChannel client = SocketChannel.open(server.getLocalAddress());
      client.setOption(StandardSocketOptions.SO_LINGER, 0);
      try (SocketChannel peer = server.accept()) {
        InetSocketAddress from = (InetSocketAddress) peer.getRemoteAddress();
        InetSocketAddress to = (InetSocketAddress) peer.getLocalAddress();
        client.close();

        assertThat(sender(from, to, Set.of(SELF))).isEqualTo(new Sender.Gone());
      }
    }
  }

  /** As in WSL 1 and in some containers; people must not be taken for functions there. */
  @Test
  void a_list_that_does_not_have_what_is_open_tells_nothing(@TempDir Path temp) throws IOException {
    String head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt\n";
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel client = SocketChannel.open(server.getLocalAddress());
          SocketChannel peer = server.accept()) {
        InetSocketAddress from = (InetSocketAddress) peer.getRemoteAddress();
        InetSocketAddress to = (InetSocketAddress) peer.getLocalAddress();
        assertThat(client.isConnected()).isTrue();
        for (String text : List.of("", head, head + "not a line of a table\n")) {
          Path table = Files.writeString(temp.resolve("tcp"), text);
          for (List<Path> tables :
              List.of(List.of(table), List.<Path>of(), List.of(temp.resolve("absent")))) {
            SocketTable silent = new SocketTable(tables);
            for (Set<Long> functions : List.of(Set.of(SELF), Set.<Long>of())) {
              assertThat(Sender.of(silent, from, to, OpenSockets.ofAll(functions)))
                  .as("%s of %s", tables, text)
                  .isEqualTo(new Sender.Untold());
            }
          }
        }
      }
    }
  }

  private static Sender sender(InetSocketAddress from, InetSocketAddress to, Set<Long> functions) {
    return Sender.of(new SocketTable(), from, to, OpenSockets.ofAll(functions));
  }
}
