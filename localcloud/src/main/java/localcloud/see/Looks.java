package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/**
 * Asks services what they hold. It asks them directly: through the gateway, each look would be a
 * hop, and the page would watch itself.
 *
 * @param workers how many workers each function has, by its name
 */
public record Looks(
    Service queues, Service alarms, Service logs, Supplier<Map<String, Integer>> workers) {
  private static final Caller PAGE = Caller.service("localcloud");
  private static final List<String> COUNTS =
      List.of(
          "ApproximateNumberOfMessages",
          "ApproximateNumberOfMessagesNotVisible",
          "ApproximateNumberOfMessagesDelayed");

  /** What the map shows beside its nodes. */
  ObjectNode state(Drawing drawing) {
    ObjectNode state = Json.object();
    ObjectNode depths = state.putObject("queues");
    ObjectNode functions = state.putObject("functions");
    Map<String, Integer> running = workers.get();
    for (Node node : drawing.nodes().values()) {
      switch (node.kind()) {
        case QUEUE, DEAD -> depths.set(node.id(), depth(node.name()));
        case FUNCTION -> functions.put(node.id(), running.getOrDefault(node.name(), 0));
        default -> {
          // Nothing waits in it.
        }
      }
    }
    ObjectNode bells = state.putObject("alarms");
    for (JsonNode alarm :
        ask(alarms, "monitoring", "DescribeAlarms", Json.object()).path("MetricAlarms")) {
      bells
          .putObject(alarm.path("AlarmName").asText())
          .put("state", alarm.path("StateValue").asText())
          .put("reason", alarm.path("StateReason").asText());
    }
    return state;
  }

  private JsonNode depth(String queue) {
    ObjectNode input =
        Json.object().put("QueueUrl", "http://127.0.0.1/" + Caller.ACCOUNT + "/" + queue);
    COUNTS.forEach(input.putArray("AttributeNames")::add);
    JsonNode attributes = ask(queues, "sqs", "GetQueueAttributes", input).path("Attributes");
    ObjectNode depth = Json.object();
    depth.put("waiting", attributes.path(COUNTS.get(0)).asInt());
    depth.put("inFlight", attributes.path(COUNTS.get(1)).asInt());
    return depth.put("delayed", attributes.path(COUNTS.get(2)).asInt());
  }

  /** The lines of one invocation, in its function's log. */
  List<String> lines(String group, String requestId, Instant from, Instant to) {
    ObjectNode input =
        Json.object()
            .put("logGroupName", group)
            .put("startTime", from.minusSeconds(1).toEpochMilli())
            .put("endTime", to.plusSeconds(1).toEpochMilli())
            .put("limit", 2_000);
    return InvocationLines.of(
        requestId, ask(logs, "logs", "FilterLogEvents", input).path("events"));
  }

  private static JsonNode ask(Service service, String name, String operation, ObjectNode input) {
    try {
      Reply reply = service.answer(Call.json(name, operation, PAGE, input));
      return reply.succeeded() ? reply.output() : Json.object();
    } catch (AwsException e) {
      return Json.object(); // Gone since the drawing was made.
    }
  }
}
