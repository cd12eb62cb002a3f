package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The engine's description of a stream, made DynamoDB's. */
record StreamDescription(ObjectNode description) {

  /** A shard without a last number is open (API Reference, "SequenceNumberRange"). */
  void leaveOpen() {
    for (JsonNode shard : description.path("Shards")) {
      range(shard).remove("EndingSequenceNumber");
    }
  }

  void show(KeptStream stream, StreamName name) {
    description
        .put("StreamLabel", name.label())
        .put("StreamViewType", stream.view().name())
        .put("StreamStatus", stream.isOpen() ? "ENABLED" : "DISABLED");
    for (JsonNode shard : description.path("Shards")) {
      ObjectNode range = range(shard);
      range.put("StartingSequenceNumber", StreamNumbers.padded(stream.after() + 1));
      if (!stream.isOpen()) {
        range.put("EndingSequenceNumber", StreamNumbers.padded(stream.until()));
      }
    }
  }

  private static ObjectNode range(JsonNode shard) {
    return ((ObjectNode) shard).withObjectProperty("SequenceNumberRange");
  }
}
