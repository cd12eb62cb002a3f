package localcloud.sqs;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import localcloud.gateway.Call;
import localcloud.gateway.Json;
import localcloud.gateway.QueryForm;
import localcloud.gateway.Reply;

/**
 * A standard queue accepts a deletion with a receipt handle that is not the message's last one, and
 * deletes nothing (API Reference, "DeleteMessage"). The engine refuses it.
 */
final class OldReceipts {
  private static final String INVALID = "ReceiptHandleIsInvalid";
  private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  /** What every queue has given out: the message's id and the receipt's own. */
  static final String OF_ENGINE = UUID + "#" + UUID;

  private static final Pattern HANDLE = Pattern.compile(OF_ENGINE);

  private static final Pattern FAILED_ENTRY =
      Pattern.compile(
          "<BatchResultErrorEntry>(?:(?!</BatchResultErrorEntry>).)*</BatchResultErrorEntry>",
          Pattern.DOTALL);
  private static final Pattern ID = Pattern.compile("<Id>([^<]*)</Id>");

  private OldReceipts() {}

  static Reply accepted(Call call, Reply reply) {
    JsonNode input = QueryForm.input(call);
    return switch (call.operation()) {
      case "DeleteMessage" -> deletion(call, input, reply);
      case "DeleteMessageBatch" -> batch(call, input, reply);
      default -> reply;
    };
  }

  private static Reply deletion(Call call, JsonNode input, Reply reply) {
    boolean accepted =
        !reply.succeeded()
            && new String(reply.body(), UTF_8).contains(INVALID)
            && HANDLE.matcher(input.path("ReceiptHandle").asText()).matches()
            && !isFifo(call, input);
    // An empty answer in JSON is written in the protocol of the request.
    return accepted ? Reply.json(200, Json.object()) : reply;
  }

  private static Reply batch(Call call, JsonNode input, Reply reply) {
    if (!reply.succeeded() || isFifo(call, input)) {
      return reply;
    }
    Set<String> known = new HashSet<>();
    for (JsonNode parent : input) {
      for (JsonNode entry : parent) {
        if (HANDLE.matcher(entry.path("ReceiptHandle").asText()).matches()) {
          known.add(entry.path("Id").asText());
        }
      }
    }
    return call.isQueryProtocol() ? inXml(known, reply) : inJson(known, reply);
  }

  private static Reply inJson(Set<String> known, Reply reply) {
    ObjectNode answer = (ObjectNode) reply.output();
    for (Iterator<JsonNode> failed = answer.path("Failed").iterator(); failed.hasNext(); ) {
      JsonNode entry = failed.next();
      if (entry.path("Code").asText().contains(INVALID) && known.contains(id(entry))) {
        failed.remove();
        answer.withArray("Successful").addObject().put("Id", id(entry));
      }
    }
    return new Reply(reply.status(), reply.headers(), Json.bytes(answer));
  }

  private static String id(JsonNode entry) {
    return entry.path("Id").asText();
  }

  private static Reply inXml(Set<String> known, Reply reply) {
    String xml =
        FAILED_ENTRY
            .matcher(new String(reply.body(), UTF_8))
            .replaceAll(
                entry -> {
                  Matcher id = ID.matcher(entry.group());
                  boolean accepted =
                      entry.group().contains(INVALID) && id.find() && known.contains(id.group(1));
                  return Matcher.quoteReplacement(
                      accepted
                          ? "<DeleteMessageBatchResultEntry><Id>"
                              + id.group(1)
                              + "</Id></DeleteMessageBatchResultEntry>"
                          : entry.group());
                });
    return new Reply(reply.status(), reply.headers(), xml.getBytes(UTF_8));
  }

  private static boolean isFifo(Call call, JsonNode input) {
    return QueueNames.of(call, input).endsWith(".fifo");
  }
}
