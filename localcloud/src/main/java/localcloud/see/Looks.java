package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Asks services what they hold, past the checkpoints: otherwise, each look would be a hop, and the
 * page would watch itself.
 *
 * @param workers how many workers each function has, by its name
 * @param contents the messages in a queue, which no call tells without receiving them
 */
public record Looks(
    Gateway gateway, Supplier<Map<String, Integer>> workers, Function<String, ArrayNode> contents) {
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
    for (JsonNode alarm : ask("monitoring", "DescribeAlarms", Json.object()).path("MetricAlarms")) {
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
    JsonNode attributes = ask("sqs", "GetQueueAttributes", input).path("Attributes");
    ObjectNode depth = Json.object();
    depth.put("waiting", attributes.path(COUNTS.get(0)).asInt());
    depth.put("inFlight", attributes.path(COUNTS.get(1)).asInt());
    return depth.put("delayed", attributes.path(COUNTS.get(2)).asInt());
  }

  /** The id by which any of the user pools knows a user; null if none does. */
  @Nullable String userId(Drawing drawing, String name) {
    for (Node node : drawing.nodes().values()) {
      if (node.kind() == Node.Kind.POOL) {
        ObjectNode input = Json.object().put("UserPoolId", node.name()).put("Username", name);
        for (JsonNode attribute :
            ask("cognito-idp", "AdminGetUser", input).path("UserAttributes")) {
          if (attribute.path("Name").asText().equals("sub")) {
            return attribute.path("Value").asText();
          }
        }
      }
    }
    return null;
  }

  /** The lines of one invocation, in its function's log. */
  List<String> lines(String group, String requestId, Instant from, Instant to) {
    ObjectNode input =
        Json.object()
            .put("logGroupName", group)
            .put("startTime", from.minusSeconds(1).toEpochMilli())
            .put("endTime", to.plusSeconds(1).toEpochMilli())
            .put("limit", 2_000);
    return InvocationLines.of(requestId, ask("logs", "FilterLogEvents", input).path("events"));
  }

  ArrayNode messages(String queue) {
    return contents.apply(queue);
  }

  /** What a service answers; nothing if it refuses. */
  JsonNode ask(String service, String operation, ObjectNode input) {
    return ask(Call.json(service, operation, PAGE, input));
  }

  /** The same of a service whose operations are paths. */
  JsonNode get(String service, String operation, String path) {
    return ask(new Call(service, operation, PAGE, "GET", path, Map.of(), new byte[0]));
  }

  private JsonNode ask(Call call) {
    Reply reply = gateway.look(call);
    return reply.succeeded() ? reply.output() : Json.object(); // Gone since the drawing was made.
  }
}
