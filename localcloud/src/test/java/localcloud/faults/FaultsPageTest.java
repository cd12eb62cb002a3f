package localcloud.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.time.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsPageTest {
  private final Faults faults = new Faults(new NoWorkers(), new MovableClock());
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(FaultsPage.PREFIX, new FaultsPage(faults));
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void a_fault_happens_to_the_next_call_and_to_no_later_one() throws Exception {
    var answer = post("throttled");

    assertThat(answer.statusCode()).isEqualTo(202);
    assertThat(answer.body()).isEqualTo(FaultKind.THROTTLED.description());
    assertThat(sendMessage().succeeded()).isFalse();
    assertThat(sendMessage().succeeded()).isTrue();
  }

  @Test
  void a_request_for_an_unknown_fault_is_answered_with_the_known_ones() throws Exception {
    var answer = post("meteorite");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("throttled", "dies-before");
    assertThat(sendMessage().succeeded()).isTrue();
  }

  @Test
  void a_fault_may_be_for_a_call_of_one_function() throws Exception {
    assertThat(post("throttled?function=loans").statusCode()).isEqualTo(202);

    assertThat(sendMessage().succeeded()).isTrue();
    assertThat(faults.disarm()).isEmpty();
  }

  @Test
  void a_function_that_is_not_deployed_is_refused() throws Exception {
    for (var query : List.of("?function=nobody", "?function=", "?functions=loans", "?x")) {
      var answer = post("throttled" + query);

      assertThat(answer.statusCode()).as(query).isEqualTo(400);
      assertThat(answer.body()).contains("?function=NAME");
    }
    assertThat(sendMessage().succeeded()).isTrue();
  }

  private Reply sendMessage() {
    var call =
        Call.json("sqs", "SendMessage", Caller.service("events.amazonaws.com"), Json.object());
    return faults.pass(call, _ -> Reply.json(200, Json.object()));
  }

  private HttpResponse<String> post(String kind) throws IOException, InterruptedException {
    var page =
        String.format(
            Locale.ROOT,
            "http://127.0.0.1:%d%s%s",
            server.getAddress().getPort(),
            FaultsPage.PREFIX,
            kind);
    try (var http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create(page))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString());
    }
  }
}
