package localcloud.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A function that sends the request described by its event to the cloud, and answers with the
 * status and the body in Base64. {@code by} is the process that sends it: {@code child} is one that
 * the function starts, {@code quitter} does not wait for the answer.
 */
public final class WireProbe implements RequestHandler<Map<String, String>, Map<String, String>> {

  @Override
  public Map<String, String> handleRequest(Map<String, String> event, Context context) {
    try {
      return switch (event.getOrDefault("by", "")) {
        case "child" -> child(event);
        case "quitter" -> quitter(event);
        default -> send(event);
      };
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sends the request of its environment. */
  public static void main(String[] args) throws IOException {
    send(System.getenv()).forEach((name, value) -> System.out.println(name + " " + value));
  }

  private static Map<String, String> send(Map<String, String> event) throws IOException {
    String path = event.get("path").replace("RUNTIME_API", ownPath());
    HttpURLConnection connection =
        (HttpURLConnection)
            URI.create(System.getenv("AWS_ENDPOINT_URL") + path).toURL().openConnection();
    connection.setRequestMethod(event.get("method"));
    event.forEach(
        (name, value) -> {
          if (name.startsWith("header-")) {
            String plain = value.replace("OWN_KEY", System.getenv("AWS_ACCESS_KEY_ID"));
            connection.setRequestProperty(name.substring("header-".length()), plain);
          }
        });
    if (!event.get("body").isEmpty()) {
      connection.setDoOutput(true);
      connection.getOutputStream().write(event.get("body").getBytes(StandardCharsets.UTF_8));
    }
    Map<String, String> answer = new TreeMap<>();
    answer.put("status", "" + connection.getResponseCode());
    answer.put(
        "code", Objects.requireNonNullElse(connection.getHeaderField("x-amzn-ErrorType"), ""));
    try (InputStream body =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      byte[] bytes = body == null ? new byte[0] : body.readAllBytes();
      answer.put("body", Base64.getEncoder().encodeToString(bytes));
    }
    return answer;
  }

  private static String ownPath() {
    String address = System.getenv("AWS_LAMBDA_RUNTIME_API");
    return address.substring(address.indexOf('/'));
  }

  private static Map<String, String> child(Map<String, String> event) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            WireProbe.class.getName());
    builder.environment().putAll(event);
    Process child = builder.redirectErrorStream(true).start();
    Map<String, String> answer = new TreeMap<>();
    child
        .inputReader()
        .lines()
        .map(line -> line.split(" ", 2))
        .forEach(line -> answer.put(line[0], line[1]));
    return answer;
  }

  private static Map<String, String> quitter(Map<String, String> event) throws IOException {
    URI endpoint = URI.create(System.getenv("AWS_ENDPOINT_URL"));
    StringBuilder request =
        new StringBuilder(
            event.get("method") + " " + event.get("path") + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    event.forEach(
        (name, value) -> {
          if (name.startsWith("header-")) {
            request
                .append(name.substring("header-".length()))
                .append(": ")
                .append(value)
                .append("\r\n");
          }
        });
    request
        .append("Content-Length: ")
        .append(event.get("body").length())
        .append("\r\n\r\n")
        .append(event.get("body"));
    try (Socket socket = new Socket(endpoint.getHost(), endpoint.getPort())) {
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Map.of();
  }
}
