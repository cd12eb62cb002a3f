package localcloud.see;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.hops.Hop;
import localcloud.hops.Spoken;
import org.jspecify.annotations.Nullable;

/**
 * What ties a hop to others that a trace does not reach: what it leaves behind (a message, an
 * event, an item), and what it has found of that kind.
 *
 * @param leaves the ids of what it has left behind
 * @param finds the ids of what has caused it
 */
record Ties(Set<String> leaves, Set<String> finds) {
  private static final Ties NONE = new Ties(Set.of(), Set.of());

  private static final Set<String> WRITES =
      Set.of("PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem");

  static Ties of(Spoken spoken, HopEnds places) {
    Hop hop = spoken.hop();
    try {
      return switch (hop.service()) {
        case "sqs", "sns" -> sent(spoken);
        case "events" -> new Ties(texts(spoken.answer(), "EventId"), Set.of());
        case "lambda" -> new Ties(Set.of(), found(Json.read(spoken.request()), places));
        case "dynamodb" ->
            WRITES.contains(hop.operation()) && hop.error() == null
                ? new Ties(written(Json.read(spoken.request()), hop.resource(), places), Set.of())
                : NONE;
        default -> NONE;
      };
    } catch (AwsException e) {
      return NONE; // A body that is no JSON, such as a form, ties nothing.
    }
  }

  private static Ties sent(Spoken spoken) {
    if (!spoken.hop().operation().startsWith("SendMessage")
        && !spoken.hop().operation().equals("Publish")) {
      return NONE;
    }
    return new Ties(
        texts(spoken.answer(), "MessageId"),
        spoken.hop().caller().startsWith("events.") ? texts(spoken.request(), "id") : Set.of());
  }

  /** All values of members with this name, however deep, also in JSON that is a text in JSON. */
  private static Set<String> texts(String json, String member) {
    Set<String> values = new HashSet<>();
    Json.read(json).findValues(member).forEach(value -> values.add(value.asText()));
    if (member.equals("id")) {
      Json.read(json)
          .findValues("MessageBody")
          .forEach(body -> values.add(Json.read(body.asText()).path("id").asText()));
    }
    return values;
  }

  private static Set<String> found(JsonNode event, HopEnds places) {
    Set<String> found = new TreeSet<>();
    for (JsonNode record : event.path("Records")) {
      found.add(record.path("messageId").asText());
      JsonNode keys = record.path("dynamodb").path("Keys");
      if (keys.isObject()) {
        String table = places.drawing().names().arn(record.path("eventSourceARN").asText());
        found.add(item(String.valueOf(table), keys, List.copyOf(names(keys))));
      }
    }
    found.add(event.path("id").asText());
    found.remove("");
    return found;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static Set<String> written(JsonNode input, @Nullable String table, HopEnds places) {
    Set<String> written = new HashSet<>();
    if (input.has("TransactItems")) {
      for (JsonNode action : input.path("TransactItems")) {
        for (JsonNode write : action) {
          add(written, write, write.path("TableName").asText(), places);
        }
      }
    } else if (input.has("RequestItems")) {
      for (Map.Entry<String, JsonNode> one : input.path("RequestItems").properties()) {
        for (JsonNode write : one.getValue()) {
          write.forEach(put -> add(written, put, one.getKey(), places));
        }
      }
    } else {
      add(written, input, String.valueOf(table), places);
    }
    return written;
  }

  private static void add(Set<String> written, JsonNode write, String table, HopEnds places) {
    String node = places.drawing().names().named("dynamodb", table);
    List<String> keys = places.drawing().keys().getOrDefault(String.valueOf(node), List.of());
    JsonNode item = write.has("Item") ? write.path("Item") : write.path("Key");
    if (!keys.isEmpty()) {
      written.add(item(String.valueOf(node), item, keys));
    }
  }

  private static String item(String table, JsonNode item, List<String> keys) {
    Map<String, String> values = new TreeMap<>();
    keys.forEach(key -> values.put(key, Json.text(item.path(key))));
    return table + values;
  }
}
