package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What each hop leaves where it goes: a row that is written or gone, a message that waits, is
 * received or gone. Hops are to be read in their order: a message that is deleted is named by what
 * an earlier hop has received.
 */
final class Left {
  private final HopEnds places;
  private final Map<String, String> receipts = new HashMap<>();

  Left(HopEnds places) {
    this.places = places;
  }

  /**
   * A list of changes: the node, what it is there, its text (null if it is gone), and whether it is
   * a message that somebody has received.
   */
  ArrayNode by(Spoken spoken) {
    ArrayNode changes = Json.array();
    Hop hop = spoken.hop();
    String node = places.to(hop);
    if (hop.error() != null || node == null) {
      return changes;
    }
    try {
      switch (hop.service()) {
        case "sqs" -> message(spoken, node, changes);
        case "dynamodb" -> rows(hop, Json.read(spoken.request()), changes);
        default -> {
          // It leaves nothing that lies somewhere.
        }
      }
    } catch (AwsException e) {
      // A body that is no JSON.
    }
    return changes;
  }

  private void message(Spoken spoken, String queue, ArrayNode changes) {
    JsonNode sent = Json.read(spoken.request());
    JsonNode answer = Json.read(spoken.answer());
    switch (spoken.hop().operation()) {
      case "SendMessage" ->
          add(changes, queue, answer.path("MessageId").asText(), text(sent, "MessageBody"));
      case "SendMessageBatch" -> {
        for (JsonNode done : answer.path("Successful")) {
          for (JsonNode entry : sent.path("Entries")) {
            if (entry.path("Id").equals(done.path("Id"))) {
              add(changes, queue, done.path("MessageId").asText(), text(entry, "MessageBody"));
            }
          }
        }
      }
      case "ReceiveMessage" -> {
        for (JsonNode message : answer.path("Messages")) {
          String id = message.path("MessageId").asText();
          receipts.put(message.path("ReceiptHandle").asText(), id);
          add(changes, queue, id, text(message, "Body")).put("received", true);
        }
      }
      case "DeleteMessage" -> gone(changes, queue, sent);
      case "DeleteMessageBatch" ->
          sent.path("Entries").forEach(entry -> gone(changes, queue, entry));
      default -> {
        // It looks, or changes no message.
      }
    }
  }

  private void gone(ArrayNode changes, String queue, JsonNode deleted) {
    String id = receipts.get(deleted.path("ReceiptHandle").asText());
    if (id != null) {
      add(changes, queue, id, null);
    }
  }

  private void rows(Hop hop, JsonNode input, ArrayNode changes) {
    switch (hop.operation()) {
      case "PutItem", "UpdateItem", "DeleteItem" ->
          row(changes, hop.operation(), String.valueOf(hop.resource()), input);
      case "TransactWriteItems" -> {
        for (JsonNode item : input.path("TransactItems")) {
          for (var write : item.properties()) {
            String table = write.getValue().path("TableName").asText();
            row(changes, write.getKey(), table, write.getValue());
          }
        }
      }
      case "BatchWriteItem" -> {
        for (var table : input.path("RequestItems").properties()) {
          for (JsonNode item : table.getValue()) {
            for (var write : item.properties()) {
              row(changes, write.getKey(), table.getKey(), write.getValue());
            }
          }
        }
      }
      default -> {
        // It reads.
      }
    }
  }

  /**
   * @param kind PutItem, Put, PutRequest, and the like
   */
  private void row(ArrayNode changes, String kind, String table, JsonNode write) {
    String node = places.drawing().names().named("dynamodb", table);
    List<String> keys = places.drawing().keys().getOrDefault(String.valueOf(node), List.of());
    JsonNode item = kind.startsWith("Put") ? write.path("Item") : write.path("Key");
    if (node == null || keys.isEmpty() || kind.startsWith("Condition")) {
      return;
    }
    String key = key(item, keys);
    if (kind.startsWith("Delete")) {
      add(changes, node, key, null);
    } else if (kind.startsWith("Put")) {
      add(changes, node, key, Masked.shown(Json.text(PlainItem.of(item))));
    } else {
      add(changes, node, key, key).put("changed", true);
    }
  }

  private static String key(JsonNode item, List<String> keys) {
    ObjectNode key = Json.object();
    keys.forEach(name -> key.set(name, item.path(name)));
    return Masked.shown(Json.text(PlainItem.of(key)));
  }

  private static ObjectNode add(ArrayNode changes, String node, String key, @Nullable String is) {
    return changes.addObject().put("in", node).put("key", key).put("is", is);
  }

  private static String text(JsonNode message, String member) {
    return Masked.shown(message.path(member).asText());
  }
}
