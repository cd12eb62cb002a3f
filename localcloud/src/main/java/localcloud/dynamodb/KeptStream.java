package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/**
 * A table's stream as it was declared. The engine has only one sequence of records for all streams
 * that a table of this name has ever had.
 *
 * @param label null until the engine has named it
 * @param after the number of the last record before it
 * @param until the number of its last record, once another stream has followed
 */
record KeptStream(@Nullable String label, StreamView view, long after, long until) {
  private static final long OPEN = Long.MAX_VALUE;

  static KeptStream of(StreamView view) {
    return new KeptStream(null, view, 0, OPEN);
  }

  /** A stream whose beginning nobody has noted. */
  static KeptStream of(String label, StreamView view) {
    return new KeptStream(label, view, 0, OPEN);
  }

  KeptStream begun(String as, long afterRecord) {
    return new KeptStream(as, view, afterRecord, until);
  }

  KeptStream ended(long lastRecord) {
    return new KeptStream(label, view, after, Math.min(until, lastRecord));
  }

  boolean isOpen() {
    return until == OPEN;
  }

  static KeptStream read(JsonNode kept) {
    return new KeptStream(
        kept.path("label").textValue(),
        StreamView.valueOf(kept.path("view").asText()),
        number(kept.path("after"), 0),
        number(kept.path("until"), OPEN));
  }

  private static long number(JsonNode kept, long otherwise) {
    if (!kept.isMissingNode() && !kept.canConvertToLong()) {
      throw new IllegalArgumentException(kept + " is no record's number");
    }
    return kept.asLong(otherwise);
  }

  ObjectNode kept() {
    ObjectNode kept = Json.object().put("view", view.name()).put("after", after);
    if (label != null) {
      kept.put("label", label);
    }
    return isOpen() ? kept : kept.put("until", until);
  }
}
