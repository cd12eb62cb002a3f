package localcloud.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.StandardProtocolFamily;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

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

  private static Sender sender(InetSocketAddress from, InetSocketAddress to, Set<Long> functions) {
    return Sender.of(from, to, OpenSockets.ofAll(functions));
  }
}
