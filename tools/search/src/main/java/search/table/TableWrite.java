package search.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A write that took effect. Writing what is there already is no change, as in a stream (DynamoDB
 * Developer Guide, "Change data capture for DynamoDB Streams").
 */
public record TableWrite(
    String table,
    ObjectNode key,
    @Nullable ObjectNode before,
    @Nullable ObjectNode after,
    long sequence,
    long millis) {

  public String eventName() {
    if (after == null) {
      return "REMOVE";
    }
    return before == null ? "INSERT" : "MODIFY";
  }

  /** Whether it marks what was sent, and changes nothing else: it waits no longer, and expires. */
  public boolean onlyMarks() {
    return before != null
        && after != null
        && before.has("waiting")
        && before.deepCopy().without("waiting").equals(after.deepCopy().without("expiresAt"));
  }

  /** The text of the key's only attribute. */
  public String keyText() {
    return Values.content(Values.content((JsonNode) key)).asText();
  }
}
