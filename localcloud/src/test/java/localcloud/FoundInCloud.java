package localcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** Reads from a cloud what {@link RandomCalls} expects to be there. */
final class FoundInCloud {
  private FoundInCloud() {}

  static Map<String, String> found(GatewayCalls calls) {
    Map<String, String> found = new TreeMap<>();
    for (JsonNode one : calls.ok("ssm", "DescribeParameters", "{}").path("Parameters")) {
      String name = one.path("Name").asText();
      JsonNode value = calls.reply("ssm", "GetParameter", Json.object().put("Name", name)).output();
      found.put(
          "ssm " + name,
          one.path("Version").asText() + " " + value.at("/Parameter/Value").asText());
    }
    for (String name : RandomCalls.NAMES) {
      Reply object = calls.s3("GetObject", "GET", "/shelf/" + name, "");
      if (object.succeeded()) {
        found.put("s3 " + name, text(object));
      }
      Reply queue =
          calls.reply(
              "sqs",
              "GetQueueAttributes",
              about(name).set("AttributeNames", Json.array().add("All")));
      if (queue.succeeded()) {
        JsonNode all = queue.output().path("Attributes");
        found.put(
            "sqs " + queue(name),
            all.path("VisibilityTimeout").asText()
                + " "
                + all.path("MessageRetentionPeriod").asText());
        calls.cloud().clock().advance(Duration.ofMinutes(2));
        receiveAll(calls, name, found);
      }
    }
    for (JsonNode item : calls.ok("dynamodb", "Scan", "{'TableName': 'books'}").path("Items")) {
      found.put("dynamodb " + item.at("/id/S").asText(), item.at("/v/S").asText());
    }
    return found;
  }

  private static void receiveAll(GatewayCalls calls, String name, Map<String, String> found) {
    JsonNode messages;
    do {
      messages =
          calls
              .reply("sqs", "ReceiveMessage", about(name).put("MaxNumberOfMessages", 10))
              .output()
              .path("Messages");
      messages.forEach(
          message -> found.put("message " + queue(name) + " " + message.path("Body").asText(), ""));
    } while (!messages.isEmpty());
  }

  /** Names of queues have no dots. */
  static String queue(String name) {
    return "q" + name.replace('.', '-');
  }

  static ObjectNode about(String name) {
    return Json.object().put("QueueUrl", "http://127.0.0.1/000000000000/" + queue(name));
  }

  static String text(Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
