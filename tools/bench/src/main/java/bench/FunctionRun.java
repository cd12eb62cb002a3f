package bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A function's process and the Lambda Runtime API from which it gets its events. */
final class FunctionRun implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 120;

  static {
    // Otherwise an answer of two packets would wait for the first one's acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final MeasuredFunction function;
  private final BlockingQueue<byte[]> events = new LinkedBlockingQueue<>();
  private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
  private final HttpServer api;
  private final Path home;
  private final Process process;

  private record Answer(boolean failed, byte[] body) {}

  FunctionRun(MeasuredFunction function, Program program, Table table) {
    this.function = function;
    try {
      this.home = Files.createTempDirectory("function");
      this.api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      serveEvents();
      this.process = start(program, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serveEvents() {
    api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    api.createContext("/", this::serve);
    api.start();
  }

  private Process start(Program program, Table table) throws IOException {
    ProcessBuilder builder = program.in(home);
    builder.environment().putAll(environment(table));
    builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
    return builder.start();
  }

  private Map<String, String> environment(Table table) {
    return Map.ofEntries(
        Map.entry("_HANDLER", function.handler()),
        Map.entry("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.getAddress().getPort()),
        Map.entry("AWS_EXECUTION_ENV", "AWS_Lambda_java25"),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "measured"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "measured"),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "measured"),
        Map.entry("AWS_REGION", "us-east-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "local"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "local"),
        Map.entry("AWS_SESSION_TOKEN", "local"),
        Map.entry("AWS_ENDPOINT_URL", table.address().toString()),
        Map.entry("TABLE_NAME", Table.NAME));
  }

  /**
   * Waits for the answer to one event.
   *
   * @throws IllegalStateException if it is not the expected one
   */
  void call() {
    try {
      events.add(JSON.writeValueAsBytes(function.call()));
      Answer answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (answer == null || answer.failed() || !function.isRight(JSON.readTree(answer.body()))) {
        throw new IllegalStateException(problem(answer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private String problem(@Nullable Answer answer) throws IOException {
    String said = answer == null ? "no answer" : new String(answer.body(), StandardCharsets.UTF_8);
    return function.handler() + ": " + said + "\n" + Files.readString(home.resolve("log"));
  }

  /** The CPU time of the process so far, without its child processes. */
  Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** Lets the JVM end by itself, including everything it does at exit. */
  void end() throws InterruptedException {
    process.destroy();
    process.waitFor();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] sent = exchange.getRequestBody().readAllBytes();
    if (path.endsWith("/next")) {
      give(exchange);
    } else {
      exchange.sendResponseHeaders(202, -1);
      exchange.close();
      answers.add(new Answer(path.endsWith("/error"), sent));
    }
  }

  private void give(HttpExchange exchange) throws IOException {
    try {
      byte[] event = events.take();
      Headers headers = exchange.getResponseHeaders();
      headers.set("Content-Type", "application/json");
      headers.set("Lambda-Runtime-Aws-Request-Id", "measured");
      headers.set("Lambda-Runtime-Deadline-Ms", "" + (System.currentTimeMillis() + 60_000));
      headers.set("Lambda-Runtime-Trace-Id", "Root=1-67891233-abcdef012345678912345678");
      headers.set(
          "Lambda-Runtime-Invoked-Function-Arn",
          "arn:aws:lambda:us-east-1:000000000000:function:measured");
      exchange.sendResponseHeaders(200, event.length);
      exchange.getResponseBody().write(event);
      exchange.close();
    } catch (InterruptedException e) {
      // The function has ended and waits for no other event.
      exchange.close();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    api.stop(0);
    FunctionStart.remove(home);
  }
}
