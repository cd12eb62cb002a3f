package localcloud.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import localcloud.gateway.Reply;

/**
 * What a function gets that reads an item without asking for a consistent read: what was there
 * before the item's last write, once after each write (DynamoDB Developer Guide, "DynamoDB read
 * consistency"). Off until it is turned on. It holds for GetItem; all other reads find what is
 * there.
 */
final class StaleReads {
  private static final int MOST_REMEMBERED = 10_000;

  private final ItemWrites writes = new ItemWrites();
  private final Map<ItemPlace, JsonNode> before = new HashMap<>();
  private volatile boolean on;

  synchronized void turn(boolean wanted) {
    on = wanted;
    before.clear();
  }

  Reply pass(Call call, Function<Call, Reply> onwards) {
    if (!on || !call.service().equals("dynamodb")) {
      return onwards.apply(call);
    }
    return call.operation().equals("GetItem") ? read(call, onwards) : write(call, onwards);
  }

  private Reply read(Call call, Function<Call, Reply> onwards) {
    JsonNode input = call.view();
    if (input.path("ConsistentRead").asBoolean() || call.caller().equals(Caller.ROOT)) {
      return onwards.apply(call);
    }
    return forget(new ItemPlace(input.path("TableName").asText(), input.path("Key")))
        .map(StaleReads::reply)
        .orElseGet(() -> onwards.apply(call));
  }

  private Reply write(Call call, Function<Call, Reply> onwards) {
    Map<ItemPlace, JsonNode> old = new HashMap<>();
    writes.of(call, onwards).forEach(place -> old.put(place, writes.read(place, call, onwards)));
    Reply reply = onwards.apply(call);
    if (reply.succeeded()) {
      remember(old);
    }
    return reply;
  }

  private synchronized void remember(Map<ItemPlace, JsonNode> old) {
    if (before.size() > MOST_REMEMBERED) {
      before.clear();
    }
    before.putAll(old);
  }

  private synchronized Optional<JsonNode> forget(ItemPlace place) {
    return Optional.ofNullable(before.remove(place));
  }

  /** There may have been no item. */
  private static Reply reply(JsonNode item) {
    ObjectNode output = Json.object();
    return Reply.json(200, item.isMissingNode() ? output : output.set("Item", item));
  }
}
