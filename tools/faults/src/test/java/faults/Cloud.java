package faults;

import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/** A local cloud with the whole shop on it. */
final class Cloud implements AutoCloseable {
  static final Path CDK_OUT =
      Path.of(System.getProperty("repository.root"), "modules/05-system/target/cdk.out");

  /** In one call (DynamoDB API Reference, "BatchWriteItem"). */
  private static final int MOST_WRITES = 25;

  private final LocalCloud local = LocalCloud.start(Options.forTests());
  private final Traffic traffic = new Traffic();
  private final Batches batches = new Batches();
  private final Crowd crowd = new Crowd();
  private @Nullable Trespasser trespasser;

  Cloud() {
    local.deploy(CDK_OUT);
    Senders.openAt(local.endpoint());
    local.gateway().add(traffic);
    local.gateway().add(batches);
    local.gateway().add(crowd);
  }

  LocalCloud local() {
    return local;
  }

  Traffic traffic() {
    return traffic;
  }

  Batches batches() {
    return batches;
  }

  Crowd crowd() {
    return crowd;
  }

  synchronized Trespasser trespasser() {
    if (trespasser == null) {
      trespasser = new Trespasser(new Shop(this));
    }
    return trespasser;
  }

  @Override
  public void close() {
    local.close();
  }

  String output(String stack, String name) {
    return local.outputs(stack).get(name);
  }

  /** The id of a new shopper, who has signed up. */
  String newShopper(String name) {
    return Senders.newShopper(local.endpoint(), name);
  }

  /** Calls a service as the account's root, so no fault happens. */
  JsonNode call(String service, String operation, JsonNode input) {
    Reply reply = local.gateway().call(Call.json(service, operation, Caller.ROOT, input));
    if (!reply.succeeded()) {
      throw new IllegalStateException(service + " " + operation + ": " + Json.text(reply.output()));
    }
    return reply.output();
  }

  /** Every item of a table. */
  List<JsonNode> items(String table) {
    List<JsonNode> items = new ArrayList<>();
    ObjectNode input = Json.object().put("TableName", table).put("ConsistentRead", true);
    JsonNode page;
    do {
      page = call("dynamodb", "Scan", input);
      page.path("Items").forEach(items::add);
      input.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
    } while (page.has("LastEvaluatedKey"));
    return items;
  }

  void putItems(String table, List<? extends JsonNode> items) {
    write(table, items.stream().map(item -> request("PutRequest", "Item", item)).toList());
  }

  void deleteItems(String table, String key) {
    write(
        table,
        items(table).stream()
            .map(item -> request("DeleteRequest", "Key", Json.object().set(key, item.path(key))))
            .toList());
  }

  private static ObjectNode request(String kind, String what, JsonNode value) {
    ObjectNode request = Json.object();
    request.putObject(kind).set(what, value);
    return request;
  }

  private void write(String table, List<ObjectNode> requests) {
    for (int from = 0; from < requests.size(); from += MOST_WRITES) {
      ObjectNode input = Json.object();
      ArrayNode some = input.putObject("RequestItems").putArray(table);
      requests.subList(from, Math.min(from + MOST_WRITES, requests.size())).forEach(some::add);
      JsonNode left = call("dynamodb", "BatchWriteItem", input).path("UnprocessedItems");
      if (!left.isEmpty()) {
        throw new IllegalStateException("Not written: " + Json.text(left));
      }
    }
  }
}
