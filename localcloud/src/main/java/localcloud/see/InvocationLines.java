package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Picks the lines of one invocation out of a log: from Lambda's own line that begins it to the one
 * that reports its end, in the same stream, as a worker has one invocation at a time.
 */
final class InvocationLines {
  private InvocationLines() {}

  static List<String> of(String requestId, JsonNode events) {
    List<String> lines = new ArrayList<>();
    String stream = null;
    for (JsonNode event : events) {
      String message = event.path("message").asText();
      boolean isOwn = message.contains(requestId);
      if (stream == null && isOwn) {
        stream = event.path("logStreamName").asText();
      }
      if (event.path("logStreamName").asText().equals(stream)) {
        lines.add(Masked.text(message.stripTrailing()));
        if (isOwn && isEnd(message)) {
          return lines;
        }
      }
    }
    return lines;
  }

  private static boolean isEnd(String message) {
    return message.startsWith("REPORT ") || message.contains("\"platform.report\"");
  }
}
