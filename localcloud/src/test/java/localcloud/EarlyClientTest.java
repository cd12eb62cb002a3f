package localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
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
    var first = CompletableFuture.supplyAsync(() -> firstAnswer(port, target));

    try (LocalCloud _ = LocalCloud.start(Options.forTests().withPort(port))) {
      assertThat(first.join()).isEqualTo(firstAnswer(port, target));
    }
  }

  private String firstAnswer(int port, String target) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port))
            .header("X-Amz-Target", target)
            .POST(BodyPublishers.ofString("{}"))
            .build();
    return await()
        .pollInterval(Duration.ofMillis(1))
        .ignoreException(ConnectException.class)
        .until(() -> http.send(request, BodyHandlers.ofString()).body(), Objects::nonNull);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
