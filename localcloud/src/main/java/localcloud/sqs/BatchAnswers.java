package localcloud.sqs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/** The API model requires both lists of a batch's answer; the engine leaves out an empty one. */
final class BatchAnswers {
  private BatchAnswers() {}

  static Reply whole(Call call, Reply reply) {
    String type = reply.headers().getOrDefault("content-type", "");
    if (!call.operation().endsWith("Batch") || !reply.succeeded() || !type.contains("json")) {
      return reply;
    }
    ObjectNode answer = (ObjectNode) reply.output();
    if (answer.has("Successful") && answer.has("Failed")) {
      return reply;
    }
    List.of("Successful", "Failed").forEach(answer::withArray);
    return new Reply(reply.status(), reply.headers(), Json.bytes(answer));
  }
}
