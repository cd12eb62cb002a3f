package faults;

import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;

/** A local cloud with the whole shop on it. */
final class Cloud implements AutoCloseable {
  static final Path CDK_OUT =
      Path.of(System.getProperty("repository.root"), "modules/05-system/target/cdk.out");

  private final LocalCloud local = LocalCloud.start(Options.forTests());
  private final Traffic traffic = new Traffic();
  private final Batches batches = new Batches();

  Cloud() {
    local.deploy(CDK_OUT);
    Senders.openAt(local.endpoint());
    local.gateway().add(traffic);
    local.gateway().add(batches);
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

  void deleteItems(String table, String key) {
    for (JsonNode item : items(table)) {
      ObjectNode input = Json.object().put("TableName", table);
      input.putObject("Key").set(key, item.path(key));
      call("dynamodb", "DeleteItem", input);
    }
  }
}
