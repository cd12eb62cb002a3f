package localcloud.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.DispatchingService;
import localcloud.gateway.Json;
import localcloud.gateway.OperationTable;
import localcloud.gateway.Reply;
import localcloud.lambda.function.Permissions;
import localcloud.lambda.invoke.AsyncInvocations;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.invoke.Invoker;
import localcloud.lambda.invoke.RunningFunction;
import localcloud.lambda.runtimeapi.Outcome;

/**
 * The part of Lambda's API that a system and its tests call; names and errors are those of AWS's
 * API reference.
 */
final class LambdaService implements DispatchingService {
  private static final Map<String, String> JSON = Map.of("content-type", "application/json");

  private final Functions functions;
  private final Invoker invoker;
  private final AsyncInvocations async;
  private final Permissions permissions;
  private final OperationTable operations;

  LambdaService(
      Functions functions,
      Invoker invoker,
      AsyncInvocations async,
      Permissions permissions,
      MappingCalls mappings) {
    this.functions = functions;
    this.invoker = invoker;
    this.async = async;
    this.permissions = permissions;
    this.operations =
        new OperationTable()
            .on("Invoke", this::invoke)
            .on("ListFunctions", call -> listFunctions())
            .on("GetFunction", call -> json(FunctionDescription.whole(function(call))))
            .on(
                "GetFunctionConfiguration",
                call -> json(FunctionDescription.configuration(function(call))))
            .on("GetPolicy", this::policy)
            .on("GetEventSourceMapping", call -> json(mappings.get(segment(call, 3))))
            .on("ListEventSourceMappings", call -> json(mappings.list(parameters(call))))
            .on(
                "UpdateEventSourceMapping",
                call -> accepted(mappings.update(segment(call, 3), call.view())));
  }

  @Override
  public String name() {
    return "lambda";
  }

  @Override
  public OperationTable table() {
    return operations;
  }

  private Reply invoke(Call call) {
    String name = segment(call, 3);
    String trace = call.headers().get("x-amzn-trace-id");
    return switch (call.headers().getOrDefault("x-amz-invocation-type", "RequestResponse")) {
      case "DryRun" -> {
        functions.get(name);
        yield new Reply(204, Map.of(), new byte[0]);
      }
      case "Event" -> {
        String id = async.accept(name, call.body(), trace);
        yield new Reply(202, Map.of("x-amzn-requestid", id), new byte[0]);
      }
      default -> invokeAndWait(name, call.body(), trace == null ? Invoker.newTrace() : trace);
    };
  }

  /**
   * Tells a throttled caller which limit was exceeded (API Reference, "TooManyRequestsException").
   */
  private Reply invokeAndWait(String name, byte[] event, String trace) {
    try {
      return answered(invoker.invoke(name, event, trace), trace);
    } catch (AwsException e) {
      if (e.status() != Invoker.THROTTLED) {
        throw e;
      }
      return Reply.json(
          e.status(),
          Json.object()
              .put("__type", e.code())
              .put("message", e.getMessage())
              .put("Type", "User")
              .put("Reason", "ReservedFunctionConcurrentInvocationLimitExceeded"));
    }
  }

  private static Reply answered(Outcome outcome, String trace) {
    Map<String, String> headers = new HashMap<>(JSON);
    headers.put("x-amzn-requestid", outcome.requestId());
    headers.put("x-amz-executed-version", "$LATEST");
    headers.put("x-amzn-trace-id", trace);
    String error = outcome.functionError();
    if (error != null) {
      headers.put("x-amz-function-error", error);
    }
    return new Reply(200, headers, outcome.payload());
  }

  private Reply listFunctions() {
    ObjectNode answer = Json.object();
    ArrayNode list = answer.putArray("Functions");
    functions.all().forEach(function -> list.add(FunctionDescription.configuration(function)));
    return json(answer);
  }

  private Reply policy(Call call) {
    String name = function(call).settings().name();
    if (permissions.of(name).isEmpty()) {
      throw new AwsException(
          404, "ResourceNotFoundException", "The resource you requested does not exist.");
    }
    return json(Json.object().put("Policy", Json.text(permissions.document(name))));
  }

  private RunningFunction function(Call call) {
    return functions.get(segment(call, 3));
  }

  /** A segment of a path such as {@code /2015-03-31/functions/NAME/invocations}. */
  private static String segment(Call call, int index) {
    String[] segments = call.path().split("\\?", 2)[0].split("/");
    if (segments.length <= index) {
      throw AwsException.validation("The path does not name a resource: " + call.path());
    }
    return URLDecoder.decode(segments[index], UTF_8);
  }

  private static Map<String, String> parameters(Call call) {
    Map<String, String> parameters = new HashMap<>();
    String[] parts = call.path().split("\\?", 2);
    for (String parameter : parts.length < 2 ? new String[0] : parts[1].split("&")) {
      String[] pair = parameter.split("=", 2);
      parameters.put(pair[0], pair.length < 2 ? "" : URLDecoder.decode(pair[1], UTF_8));
    }
    return parameters;
  }

  private static Reply accepted(JsonNode body) {
    return new Reply(202, JSON, Json.bytes(body));
  }

  private static Reply json(JsonNode body) {
    return new Reply(200, JSON, Json.bytes(body));
  }
}
