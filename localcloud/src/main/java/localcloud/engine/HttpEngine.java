package localcloud.engine;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import localcloud.gateway.AwsException;
import localcloud.gateway.Reply;

/** A keep-alive connection to an engine on this machine that speaks AWS's protocol over HTTP. */
public final class HttpEngine implements AutoCloseable {
  /** Longer than the longest poll that SQS allows, 20 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /**
   * Headers that belong to the engine's own connection or encoding, as the answer is passed on over
   * another one.
   */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "date", "server", "transfer-encoding", "x-amz-crc32");

  private final URI address;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  public HttpEngine(int port) {
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /** Sends a POST and returns the answer, whatever its status; throws 503 if the engine is gone. */
  public Reply post(String path, Map<String, String> headers, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    headers.forEach(request::setHeader);
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      Map<String, String> answered = new HashMap<>();
      response.headers().map().forEach((name, values) -> answered.put(name, values.getFirst()));
      answered.keySet().removeAll(OF_THE_CONNECTION);
      return new Reply(response.statusCode(), Map.copyOf(answered), response.body());
    } catch (IOException e) {
      throw new AwsException(503, "ServiceUnavailable", "The engine does not answer: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AwsException(503, "ServiceUnavailable", "The local cloud is closing");
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
