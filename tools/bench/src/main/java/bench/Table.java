package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A table in the engine that the local cloud uses, with the requested product. */
final class Table implements AutoCloseable {
  static final String NAME = "measured";

  private static final int ATTEMPTS = 1_000;

  private static final String PRODUCT =
      """
      {"TableName": "measured", "Item": {
        "id": {"S": "4711"}, "kind": {"S": "product"}, "name": {"S": "Saw"},
        "category": {"S": "tools"}, "description": {"S": "Cuts wood"}, "version": {"N": "1"},
        "price": {"M": {"amount": {"N": "21.50"}, "currency": {"S": "EUR"}}}}}
      """;

  private final Process engine;
  private final URI address;

  Table(Path root, String key) {
    try {
      int port = freePort();
      this.address = URI.create("http://127.0.0.1:" + port);
      this.engine =
          new ProcessBuilder(engine(root), "--host", "127.0.0.1", "--port", "" + port)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      // It would outlive a benchmark that is interrupted.
      Runtime.getRuntime().addShutdownHook(new Thread(engine::destroyForcibly));
      awaitReady();
      send("CreateTable", tableWith(key));
      if (key.equals("id")) {
        send("PutItem", PRODUCT);
      }
    } catch (IOException e) {
      throw new IllegalStateException("The database engine does not start", e);
    }
  }

  URI address() {
    return address;
  }

  private static String tableWith(String key) {
    return String.format(
        Locale.ROOT,
        """
        {"TableName": "%s", "BillingMode": "PAY_PER_REQUEST",
         "AttributeDefinitions": [{"AttributeName": "%s", "AttributeType": "S"}],
         "KeySchema": [{"AttributeName": "%s", "KeyType": "HASH"}]}
        """,
        NAME,
        key,
        key);
  }

  private void awaitReady() throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        send("ListTables", "{}");
        return;
      } catch (IOException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private void send(String operation, String input) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-amz-json-1.0")
            .header("X-Amz-Target", "DynamoDB_20120810." + operation)
            .header("X-Amz-Date", "20261122T101530Z")
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=local/20261122/us-east-1/dynamodb/aws4_request,"
                    + " SignedHeaders=host;x-amz-date, Signature=0")
            .POST(HttpRequest.BodyPublishers.ofString(input))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(operation + ": " + answer.body());
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String engine(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("node_modules/@dynoxide"))) {
      return files
          .filter(file -> List.of("dynoxide", "dynoxide.exe").contains("" + file.getFileName()))
          .findFirst()
          .orElseThrow(() -> new IOException("No engine: run `npm ci`"))
          .toString();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    engine.destroy();
  }
}
