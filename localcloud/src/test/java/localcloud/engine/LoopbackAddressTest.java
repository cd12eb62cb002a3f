package localcloud.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LoopbackAddressTest {

  @Test
  void every_engine_gets_an_address_that_a_page_cannot_guess() {
    Set<InetAddress> chosen = new HashSet<>();
    for (int engine = 0; engine < 1_000; engine++) {
      InetAddress address = LoopbackAddress.choose(random -> true);
      assertThat(address.isLoopbackAddress()).isTrue();
      for (int octet = 1; octet < 4; octet++) {
        assertThat(address.getAddress()[octet]).isNotIn((byte) 0, (byte) 255);
      }
      chosen.add(address);
    }

    assertThat(chosen).hasSizeGreaterThan(990);
  }

  @Test
  void where_the_system_routes_only_the_usual_address_an_engine_gets_that() {
    assertThat(LoopbackAddress.choose(random -> false).getHostAddress()).isEqualTo("127.0.0.1");
  }

  @Test
  void whatever_is_chosen_can_be_listened_on() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, LoopbackAddress.choose())) {
      assertThat(server.isBound()).isTrue();
    }
  }
}
