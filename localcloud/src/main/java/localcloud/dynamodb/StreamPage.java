package localcloud.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Optional;

/**
 * A page of the engine's records, made DynamoDB's: a write that changes nothing leaves no record
 * (Developer Guide, "Change data capture for DynamoDB Streams").
 */
record StreamPage(JsonNode page) {

  JsonNode of(StreamName name, Optional<KeptStream> stream) {
    long until = stream.map(KeptStream::until).orElse(Long.MAX_VALUE);
    for (Iterator<JsonNode> records = page.path("Records").iterator(); records.hasNext(); ) {
      ObjectNode change = (ObjectNode) records.next().path("dynamodb");
      if (change.path("SequenceNumber").asLong() > until || changesNothing(change)) {
        records.remove();
      } else {
        stream.ifPresent(one -> one.view().cut(change));
      }
    }
    JsonNode next = page.path("NextShardIterator");
    if (next.isTextual()) {
      ObjectNode answer = (ObjectNode) page;
      if (StreamIterator.position(next.asText()) >= until) {
        answer.remove("NextShardIterator");
      } else {
        answer.put("NextShardIterator", new StreamIterator(name, next.asText()).toString());
      }
    }
    return page;
  }

  private static boolean changesNothing(JsonNode change) {
    return change.has("OldImage")
        && change.has("NewImage")
        && Images.same(change.path("OldImage"), change.path("NewImage"));
  }
}
