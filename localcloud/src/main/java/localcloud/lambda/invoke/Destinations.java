package localcloud.lambda.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.lambda.function.FunctionNames;
import localcloud.lambda.function.FunctionSettings;
import localcloud.lambda.function.LambdaDependencies;
import localcloud.lambda.function.RoleCalls;
import localcloud.lambda.runtimeapi.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends finished asynchronous events to queues, as the records of AWS's page "Capturing records of
 * Lambda asynchronous invocations".
 */
record Destinations(LambdaDependencies surroundings, Functions functions) {

  void succeeded(AsyncEvent event, Outcome outcome, @Nullable String queue) {
    report(event, outcome, queue, "Success", 1);
  }

  void failed(
      AsyncEvent event, Outcome last, @Nullable String queue, String condition, int attempts) {
    report(event, last, queue, condition, attempts);
  }

  /** Sends the unchanged event, with the reason in attributes. */
  void deadLetter(AsyncEvent event, Outcome last, @Nullable String queue) {
    if (queue == null) {
      return;
    }
    ObjectNode attributes = Json.object();
    attributes.set("RequestID", text(event.requestId()));
    attributes.set("ErrorCode", Json.object().put("DataType", "Number").put("StringValue", "200"));
    attributes.set("ErrorMessage", text(last.json().path("errorMessage").asText("")));
    send(event, queue, Json.read(event.payload()), attributes, "DeadLetterErrors");
  }

  private void report(
      AsyncEvent event, Outcome outcome, @Nullable String queue, String condition, int attempts) {
    if (queue == null) {
      return;
    }
    ObjectNode report =
        Json.object()
            .put("version", "1.0")
            .put("timestamp", surroundings.clock().instant().toString());
    report
        .putObject("requestContext")
        .put("requestId", event.requestId())
        .put("functionArn", FunctionNames.arn(event.function()) + ":$LATEST")
        .put("condition", condition)
        .put("approximateInvokeCount", attempts);
    report.set("requestPayload", Json.read(event.payload()));
    ObjectNode response =
        report
            .putObject("responseContext")
            .put("statusCode", 200)
            .put("executedVersion", "$LATEST");
    if (!outcome.succeeded()) {
      response.put("functionError", outcome.functionError());
    }
    report.set("responsePayload", outcome.json());
    send(event, queue, report, Json.object(), "DestinationDeliveryFailures");
  }

  private void send(
      AsyncEvent event, String queue, JsonNode message, ObjectNode attributes, String metric) {
    FunctionSettings function = functions.get(event.function()).settings();
    Reply reply = new RoleCalls(surroundings, function).send(queue, message, attributes);
    if (!reply.succeeded()) {
      surroundings.metrics().record(metric, event.function(), 1, "Count");
    }
  }

  private static ObjectNode text(String value) {
    return Json.object().put("DataType", "String").put("StringValue", value);
  }
}
