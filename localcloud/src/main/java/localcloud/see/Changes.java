package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Gateway;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Changes what runs, each time by the call that a program would make. */
record Changes(OwnHttp http, Gateway gateway, Clock clock) {

  /**
   * @param wanted a word and what it is about
   */
  ObjectNode make(JsonNode wanted) {
    return switch (wanted.path("what").asText()) {
      case "clock" -> post("/_localcloud/clock/" + encoded(wanted.path("by").asText()));
      case "fault" -> post(fault(wanted));
      case "redrive" ->
          call("sqs", "StartMessageMoveTask", "SourceArn", wanted.path("queue").asText());
      case "replay" -> replay(wanted);
      case "mapping" -> mapping(wanted);
      default -> throw new AwsException(400, "Unknown", "There is no such change");
    };
  }

  private static String fault(JsonNode wanted) {
    String function = wanted.path("function").asText();
    return "/_localcloud/faults/"
        + encoded(wanted.path("kind").asText())
        + (function.isEmpty() ? "" : "?function=" + encoded(function));
  }

  private ObjectNode post(String path) {
    ObjectNode answer = http.send("POST", path, Map.of(), "");
    String text = answer.path("body").asText().strip();
    return Json.object().put(answer.path("status").asInt() < 300 ? "done" : "error", text);
  }

  /** Everything that the archive has until now. */
  private ObjectNode replay(JsonNode wanted) {
    ObjectNode input =
        Json.object()
            .put("ReplayName", "see-" + clock.millis())
            .put("EventSourceArn", wanted.path("archive").asText())
            .put("EventStartTime", 0)
            .put("EventEndTime", clock.instant().getEpochSecond() + 1);
    input.putObject("Destination").put("Arn", wanted.path("bus").asText());
    return said(gateway.call(Call.json("events", "StartReplay", Caller.ROOT, input)));
  }

  private ObjectNode mapping(JsonNode wanted) {
    ObjectNode input = Json.object().put("Enabled", wanted.path("enabled").asBoolean());
    return said(
        gateway.call(
            new Call(
                "lambda",
                "UpdateEventSourceMapping",
                Caller.ROOT,
                "PUT",
                "/2015-03-31/event-source-mappings/" + encoded(wanted.path("id").asText()),
                Map.of(),
                Json.bytes(input))));
  }

  private ObjectNode call(String service, String operation, String member, String value) {
    ObjectNode input = Json.object().put(member, value);
    return said(gateway.call(Call.json(service, operation, Caller.ROOT, input)));
  }

  private static ObjectNode said(Reply reply) {
    JsonNode output = reply.output();
    return reply.succeeded()
        ? Json.object().put("done", output.path("State").asText(""))
        : Json.object().put("error", output.path("message").asText("It was refused"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
