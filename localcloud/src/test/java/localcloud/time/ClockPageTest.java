package localcloud.time;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClockPageTest {
  private final MovableClock clock = new MovableClock();
  private HttpServer server;

  @BeforeEach
  void serve() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(ClockPage.PREFIX, new ClockPage(clock));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void lets_time_pass_at_once() throws Exception {
    HttpResponse<String> answer = post("PT5M");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Duration.between(Instant.now(), clock.instant()))
        .isBetween(Duration.ofSeconds(299), Duration.ofSeconds(301));
    assertThat(Instant.parse(answer.body().strip())).isBeforeOrEqualTo(clock.instant());
  }

  @Test
  void time_never_goes_back() throws Exception {
    assertThat(post("PT-5M").statusCode()).isEqualTo(400);
    assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(1));
  }

  @Test
  void an_invalid_duration_is_refused_with_an_example() throws Exception {
    HttpResponse<String> answer = post("soon");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("PT1M");
  }

  /** Once, such a time made every later call fail. */
  @ParameterizedTest
  @ValueSource(strings = {"P99999999999D", "P3651D", "PT9223372036854775807S", "P106751991167300D"})
  void a_time_too_far_ahead_is_refused_and_leaves_the_clock_as_it_was(String time)
      throws Exception {
    assertThat(post(time).statusCode()).isEqualTo(400);

    assertThat(post("PT0S").statusCode()).isEqualTo(200);
    assertThat(clock.instant()).isBefore(Instant.now().plusSeconds(1));
  }

  @Test
  void the_limit_holds_for_all_moves_together() throws Exception {
    assertThat(post("P3649D").statusCode()).isEqualTo(200);

    HttpResponse<String> answer = post("P2D");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("10 years");
  }

  private HttpResponse<String> post(String time) throws Exception {
    URI page =
        URI.create(
            String.format(
                Locale.ROOT,
                "http://127.0.0.1:%d%s%s",
                server.getAddress().getPort(),
                ClockPage.PREFIX,
                time));
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(page).POST(BodyPublishers.noBody()).build(),
          BodyHandlers.ofString());
    }
  }
}
