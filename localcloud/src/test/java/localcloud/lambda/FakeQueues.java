package localcloud.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;
import localcloud.gateway.Service;

/** A queue service whose received messages never become visible again. */
public final class FakeQueues implements Service {
  public final Set<String> deleted = new ConcurrentSkipListSet<>();
  public final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  public final Set<String> callers = new ConcurrentSkipListSet<>();
  public String visibilityTimeout = "30";
  private final BlockingQueue<ObjectNode> visible = new LinkedBlockingQueue<>();

  public void add(String id, String body) {
    visible.add(
        Json.object().put("MessageId", id).put("ReceiptHandle", "r-" + id).put("Body", body));
  }

  @Override
  public String name() {
    return "sqs";
  }

  @Override
  public Reply answer(Call call) {
    if (call.operation().equals("GetQueueAttributes")) {
      ObjectNode answer = Json.object();
      answer.putObject("Attributes").put("VisibilityTimeout", visibilityTimeout);
      return Reply.json(200, answer);
    }
    callers.add(call.caller().arn());
    return switch (call.operation()) {
      case "ReceiveMessage" -> receive(call.input());
      case "DeleteMessageBatch" -> {
        call.input()
            .path("Entries")
            .forEach(entry -> deleted.add(entry.path("ReceiptHandle").asText().substring(2)));
        yield Reply.json(200, Json.object());
      }
      default -> {
        sent.add(call.input());
        yield Reply.json(200, Json.object());
      }
    };
  }

  private Reply receive(JsonNode input) {
    ObjectNode answer = Json.object();
    ArrayNode messages = answer.putArray("Messages");
    try {
      ObjectNode first = visible.poll(input.path("WaitTimeSeconds").asInt(), TimeUnit.SECONDS);
      for (ObjectNode next = first; next != null; next = visible.poll()) {
        messages.add(next);
        if (messages.size() == input.path("MaxNumberOfMessages").asInt()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Reply.json(200, answer);
  }
}
