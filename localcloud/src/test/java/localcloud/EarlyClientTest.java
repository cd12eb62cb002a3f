package localcloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that is there before the cloud is. */
class EarlyClientTest {
  @AutoClose private final HttpClient http = HttpClient.newHttpClient();

  @ParameterizedTest
  @ValueSource(strings = {"DynamoDB_20120810.ListTables", "AWSEvents.ListRules", "CloudTrail.No"})
  void waits_until_all_services_are_open(String target) throws IOException {
    int port = freePort();
    CompletableFuture<HttpResponse<String>> first =
        CompletableFuture.supplyAsync(() -> firstAnswer(port, target));

    try (LocalCloud _ = LocalCloud.start(Options.forTests().withPort(port))) {
      assertThat(first.join().body()).isEqualTo(firstAnswer(port, target).body());
    }
  }

  private HttpResponse<String> firstAnswer(int port, String target) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
            .header("X-Amz-Target", target)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    while (true) {
      try {
        return http.send(request, BodyHandlers.ofString());
      } catch (ConnectException e) {
        Thread.onSpinWait();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
