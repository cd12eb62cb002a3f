package containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PublishedTest {
  private static final URI LOCALSTACK =
      URI.create(
          "https://a1b2.execute-api.us-east-1.localhost.localstack.cloud:4566/dev/product?limit=1");
  private static final URI AWS =
      URI.create("https://a1b2.execute-api.us-east-1.amazonaws.com/dev/order/ada%20b");

  private final Published published = new Published(URI.create("http://127.0.0.1:32768"));

  @Test
  void a_client_that_sends_the_host_only_needs_another_address() {
    assertThat(published.byHost(LOCALSTACK))
        .hasToString("http://127.0.0.1:32768/dev/product?limit=1");
  }

  @Test
  void for_any_other_client_the_path_names_the_api() {
    assertThat(published.byPath(LOCALSTACK))
        .hasToString("http://127.0.0.1:32768/_aws/execute-api/a1b2/dev/product?limit=1");
    assertThat(published.byPath(AWS))
        .hasToString("http://127.0.0.1:32768/_aws/execute-api/a1b2/dev/order/ada%20b");
  }

  @Test
  void the_port_inside_becomes_the_port_outside() {
    var inside = URI.create("http://127.0.0.1:4566/execute-api/a1b2/dev/");

    assertThat(published.byHost(inside))
        .hasToString("http://127.0.0.1:32768/execute-api/a1b2/dev/");
    assertThat(published.byPath(inside)).isEqualTo(published.byHost(inside));
  }

  @Test
  void an_address_that_is_not_the_containers_stays_as_it_is() {
    for (var other :
        new String[] {"http://127.0.0.1:45660/x", "https://example.org/execute-api/"}) {
      assertThat(published.byHost(URI.create(other))).hasToString(other);
      assertThat(published.byPath(URI.create(other))).hasToString(other);
    }
  }
}
