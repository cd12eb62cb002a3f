package localcloud.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/**
 * The client side of the Lambda Runtime API, version 2018-06-01, on the JDK's lightest HTTP client.
 */
final class RuntimeApiClient {

  /** An event to handle; the deadline is in milliseconds since the epoch. */
  record Invocation(
      String requestId, long deadlineMillis, String functionArn, String traceId, byte[] event) {}

  private final String base;

  RuntimeApiClient(String address) {
    // A retried POST would answer an invocation twice.
    System.setProperty("sun.net.http.retryPost", "false");
    this.base = "http://" + address + "/2018-06-01/runtime/";
  }

  /** Waits for the next event for as long as it takes. */
  Invocation next() throws IOException {
    HttpURLConnection connection = open("invocation/next");
    try (InputStream body = connection.getInputStream()) {
      return new Invocation(
          connection.getHeaderField("Lambda-Runtime-Aws-Request-Id"),
          Long.parseLong(connection.getHeaderField("Lambda-Runtime-Deadline-Ms")),
          connection.getHeaderField("Lambda-Runtime-Invoked-Function-Arn"),
          connection.getHeaderField("Lambda-Runtime-Trace-Id"),
          body.readAllBytes());
    }
  }

  void response(String requestId, byte[] answer) throws IOException {
    post("invocation/" + requestId + "/response", answer);
  }

  void error(String requestId, byte[] report) throws IOException {
    post("invocation/" + requestId + "/error", report);
  }

  void initError(byte[] report) throws IOException {
    post("init/error", report);
  }

  private void post(String path, byte[] body) throws IOException {
    HttpURLConnection connection = open(path);
    connection.setRequestMethod("POST");
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.setFixedLengthStreamingMode(body.length);
    try (OutputStream out = connection.getOutputStream()) {
      out.write(body);
    }
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }

  private HttpURLConnection open(String path) throws IOException {
    return (HttpURLConnection) URI.create(base + path).toURL().openConnection(Proxy.NO_PROXY);
  }
}
