package localcloud.lambda;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.Qualifiers;
import localcloud.lambda.invoke.AsyncInvocations;
import localcloud.lambda.invoke.Functions;
import localcloud.lambda.invoke.Invoker;
import localcloud.lambda.runtimeapi.Outcome;

/** The operation Invoke with each of its parameters (API Reference, "Invoke"). */
record InvokeCall(
    Functions functions, Qualifiers qualifiers, Invoker invoker, AsyncInvocations async) {
  private static final List<String> TYPES = List.of("Event", "RequestResponse", "DryRun");
  private static final List<String> LOG_TYPES = List.of("None", "Tail");

  /** What functions do not get to know here. */
  private static final Map<String, String> UNSUPPORTED =
      Map.of(
          "x-amz-client-context", "ClientContext",
          "x-amz-durable-execution-name", "DurableExecutionName",
          "x-amz-tenant-id", "TenantId");

  Reply answer(Call call) {
    UNSUPPORTED.forEach((header, parameter) -> refuse(call, header, parameter));
    String type = oneOf(call, "x-amz-invocation-type", "invocationType", TYPES, "RequestResponse");
    PayloadSize.check(type, call.body());
    byte[] event = Payload.of(call.body());
    String logs = oneOf(call, "x-amz-log-type", "logType", LOG_TYPES, "None");
    FunctionPath path = FunctionPath.of(call);
    String name = functions.get(path.name()).settings().name();
    String version = qualifiers.version(name, path.qualifier());
    String trace = call.headers().get("x-amzn-trace-id");
    return switch (type) {
      case "DryRun" -> new Reply(204, Map.of("x-amz-executed-version", version), new byte[0]);
      case "Event" -> {
        String id = async.accept(name, event, trace);
        yield new Reply(202, Map.of("x-amzn-requestid", id), new byte[0]);
      }
      default -> {
        boolean tail = logs.equals("Tail");
        yield invokeAndWait(name, event, trace == null ? Invoker.newTrace() : trace, version, tail);
      }
    };
  }

  private static void refuse(Call call, String header, String parameter) {
    if (call.headers().containsKey(header)) {
      throw new AwsException(
          400,
          "InvalidParameterValueException",
          "The local cloud passes no "
              + parameter
              + " on to functions: put what the function needs into the payload");
    }
  }

  private static String oneOf(
      Call call, String header, String parameter, List<String> values, String otherwise) {
    String given = call.headers().getOrDefault(header, otherwise);
    if (!values.contains(given)) {
      throw AwsException.validation(
          "1 validation error detected: Value '"
              + given
              + "' at '"
              + parameter
              + "' failed to satisfy constraint: Member must satisfy enum value set: "
              + values);
    }
    return given;
  }

  /**
   * Tells a throttled caller which limit was exceeded (API Reference, "TooManyRequestsException").
   */
  private Reply invokeAndWait(
      String name, byte[] event, String trace, String version, boolean tail) {
    try {
      return answered(invoker.invoke(name, event, trace), trace, version, tail);
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

  private static Reply answered(Outcome outcome, String trace, String version, boolean tail) {
    Map<String, String> headers = new HashMap<>();
    headers.put("content-type", "application/json");
    headers.put("x-amzn-requestid", outcome.requestId());
    headers.put("x-amz-executed-version", version);
    headers.put("x-amzn-trace-id", trace);
    String error = outcome.functionError();
    if (error != null) {
      headers.put("x-amz-function-error", error);
    }
    if (tail) {
      headers.put("x-amz-log-result", Base64.getEncoder().encodeToString(outcome.log()));
    }
    return new Reply(200, headers, outcome.payload());
  }
}
