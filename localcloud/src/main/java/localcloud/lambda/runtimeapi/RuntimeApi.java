package localcloud.lambda.runtimeapi;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.process.FunctionProcesses;

/**
 * The server side of AWS's page "Using the Lambda runtime API", at {@code
 * /runtime/{id}/2018-06-01/runtime/…}. Each execution environment has its own prefix, so the open
 * request of a killed one can never swallow an event meant for the next. Nobody can guess an id,
 * and whoever knows one is answered only if it is the environment's own process.
 */
public final class RuntimeApi implements HttpHandler {
  public static final String PREFIX = "/runtime/";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 16;

  private static final Pattern PATH =
      Pattern.compile(Pattern.quote(PREFIX) + "([^/]+)/2018-06-01/runtime/(.+)");

  private static final Pattern OUTCOME =
      Pattern.compile("POST invocation/([^/]+)/(response|error)");

  private final FunctionProcesses processes;
  private final Map<String, Client> clients = new ConcurrentHashMap<>();

  /**
   * @param asking whether its request for the next event is open
   */
  private record Client(ExecutionEnvironment environment, AtomicBoolean asking) {}

  public RuntimeApi(FunctionProcesses processes) {
    this.processes = processes;
  }

  /** The id of a new environment, which only its process may know. */
  public static String newId() {
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    return HexFormat.of().formatHex(id);
  }

  public void add(String id, ExecutionEnvironment environment) {
    clients.put(id, new Client(environment, new AtomicBoolean()));
  }

  public void remove(String id) {
    clients.remove(id);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Matcher path = PATH.matcher(exchange.getRequestURI().getPath());
      Client client = path.matches() ? clients.get(path.group(1)) : null;
      if (client == null) {
        refuse(exchange, 404, "NotFound");
      } else if (!processes.sent(exchange, client.environment().process())) {
        refuse(exchange, 403, "Forbidden");
      } else {
        serve(exchange, client, exchange.getRequestMethod() + " " + path.group(2));
      }
    }
  }

  private static void serve(HttpExchange exchange, Client client, String operation)
      throws IOException {
    Matcher outcome = OUTCOME.matcher(operation);
    if (operation.equals("GET invocation/next")) {
      next(exchange, client);
    } else if (operation.equals("POST init/error")) {
      client.environment().initFailed(exchange.getRequestBody().readAllBytes());
      accept(exchange);
    } else if (!outcome.matches()) {
      refuse(exchange, 404, "NotFound");
    } else if (client
        .environment()
        .answered(
            outcome.group(1),
            outcome.group(2).equals("error"),
            exchange.getRequestBody().readAllBytes())) {
      accept(exchange);
    } else {
      refuse(exchange, 400, "InvalidRequestID");
    }
  }

  private static void next(HttpExchange exchange, Client client) throws IOException {
    if (!client.asking().compareAndSet(false, true)) {
      refuse(exchange, 403, "InvalidStateTransition");
      return;
    }
    Invocation invocation;
    try {
      invocation = client.environment().next();
    } finally {
      client.asking().set(false);
    }
    if (invocation == null) {
      refuse(exchange, 410, "Gone");
      return;
    }
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", "application/json");
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.requestId());
    headers.set("Lambda-Runtime-Deadline-Ms", "" + invocation.deadline().toEpochMilli());
    headers.set("Lambda-Runtime-Invoked-Function-Arn", client.environment().functionArn());
    headers.set("Lambda-Runtime-Trace-Id", invocation.traceId());
    byte[] event = invocation.event();
    exchange.sendResponseHeaders(200, event.length == 0 ? -1 : event.length);
    exchange.getResponseBody().write(event);
  }

  private static void accept(HttpExchange exchange) throws IOException {
    answer(exchange, 202, "{\"status\":\"OK\"}");
  }

  private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
    answer(exchange, status, "{\"errorType\":\"" + error + "\"}");
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
