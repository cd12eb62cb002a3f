package localcloud.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import localcloud.gateway.Reply;

/** The messages that callers are deleting now; the engine removes others only to move them. */
final class Deletions {
  private final Set<String> ids = ConcurrentHashMap.newKeySet();

  boolean contains(String messageId) {
    return ids.contains(messageId);
  }

  /** Runs a call that deletes the messages which its input names. */
  Reply during(JsonNode input, Supplier<Reply> call) {
    List<String> named =
        input.findValuesAsText("ReceiptHandle").stream().map(Deletions::message).toList();
    ids.addAll(named);
    try {
      return call.get();
    } finally {
      named.forEach(ids::remove);
    }
  }

  /** A receipt handle is the message's id, then {@code #} and the number of the receipt. */
  private static String message(String receiptHandle) {
    return receiptHandle.split("#", 2)[0];
  }
}
