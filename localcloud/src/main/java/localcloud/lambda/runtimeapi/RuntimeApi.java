package localcloud.lambda.runtimeapi;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The server side of AWS's page "Using the Lambda runtime API", at {@code
 * /runtime/{id}/2018-06-01/runtime/…}. Each execution environment has its own prefix, so the open
 * request of a killed one can never swallow an event meant for the next.
 */
public final class RuntimeApi implements HttpHandler {
  public static final String PREFIX = "/runtime/";

  private final Map<String, ExecutionEnvironment> environments = new ConcurrentHashMap<>();

  public void add(String id, ExecutionEnvironment environment) {
    environments.put(id, environment);
  }

  public void remove(String id) {
    environments.remove(id);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String[] path = exchange.getRequestURI().getPath().substring(PREFIX.length()).split("/", 4);
      ExecutionEnvironment environment = environments.get(path[0]);
      if (environment == null || path.length < 4) {
        answer(exchange, 404, "{\"errorType\":\"NotFound\"}");
        return;
      }
      serve(exchange, environment, path[3]);
    }
  }

  private static void serve(
      HttpExchange exchange, ExecutionEnvironment environment, String operation)
      throws IOException {
    if (operation.equals("invocation/next")) {
      next(exchange, environment);
      return;
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    boolean accepted = true;
    if (operation.equals("init/error")) {
      environment.initFailed(body);
    } else {
      String[] parts = operation.split("/");
      accepted = environment.answered(parts[1], parts[2].equals("error"), body);
    }
    if (accepted) {
      answer(exchange, 202, "{\"status\":\"OK\"}");
    } else {
      answer(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}");
    }
  }

  private static void next(HttpExchange exchange, ExecutionEnvironment environment)
      throws IOException {
    Invocation invocation = environment.next();
    if (invocation == null) {
      answer(exchange, 410, "{\"errorType\":\"Gone\"}");
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", "" + invocation.deadline().toEpochMilli());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", environment.functionArn());
    headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
    byte[] event = invocation.event();
    exchange.sendResponseHeaders(200, event.length == 0 ? -1 : event.length);
    exchange.getResponseBody().write(event);
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
