package search.agree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import search.Templates;
import search.api.ApiReply;
import search.api.ShopRequest;
import search.history.Catalogue;
import search.table.SimulatedTable;
import search.time.Simulation;

/** The whole shop on a local cloud. */
final class RealShop implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> QUEUES =
      Map.of(
          "OrderDeadLetterQueueUrl", "OrderDeadLetterQueue",
          "TargetDeadLetterQueueUrl", "TargetDeadLetterQueue");

  private final LocalCloud cloud = LocalCloud.start(Options.forTests());
  private final HttpClient http = HttpClient.newHttpClient();

  private final RealShoppers shoppers = new RealShoppers(cloud);

  RealShop() {
    cloud.deploy(Templates.ROOT.resolve("modules/05-system/target/cdk.out"));
    // They would look whenever the clock moves, into each part of their index, and are not
    // compared.
    for (var outbox : Templates.SPEC.outboxes()) {
      String watch = outbox.watch().name();
      call("events", "DisableRule", JSON.createObjectNode().put("Name", watch));
    }
  }

  LocalCloud cloud() {
    return cloud;
  }

  @Override
  public void close() {
    cloud.close();
  }

  void sellEverything() {
    var products =
        Templates.SPEC.tables().stream()
            .filter(table -> table.name().equals(Templates.SPEC.products()))
            .map(table -> new SimulatedTable(table, new Simulation()))
            .findFirst()
            .orElseThrow();
    Catalogue.fill(products);
    for (var product : products.items().values()) {
      var put = JSON.createObjectNode().put("TableName", table("ProductStack"));
      put.set("Item", product);
      call("dynamodb", "PutItem", put);
    }
  }

  /** The id of a new shopper. */
  String newShopper(String name) {
    return shoppers.signUp(name);
  }

  ApiReply send(String shopper, ShopRequest request) throws IOException, InterruptedException {
    String path = request.resource();
    for (var part : request.path().entrySet()) {
      path = path.replace("{" + part.getKey() + "}", part.getValue());
    }
    var builder =
        HttpRequest.newBuilder(URI.create(output("BasketStack", "ApiUrl") + path.substring(1)))
            .method(request.method(), BodyPublishers.ofString(request.body()));
    request.headers().forEach(builder::header);
    builder.setHeader("Authorization", shoppers.token(shopper));
    var reply = http.send(builder.build(), BodyHandlers.ofString());
    Map<String, String> headers = new HashMap<>();
    reply.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    return new ApiReply(reply.statusCode(), headers, reply.body());
  }

  /** Has workers started where some have died or gone, so that no request waits for them. */
  void warm(String shopper) throws IOException, InterruptedException {
    get(output("ProductStack", "ApiUrl") + "product/cup", shopper);
    get(output("BasketStack", "ApiUrl") + "basket/" + shopper, shopper);
  }

  private void get(String url, String shopper) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", shoppers.token(shopper));
    http.send(request.build(), BodyHandlers.ofString());
  }

  List<String> itemsOf(String shopper) {
    var lines = new ArrayList<String>();
    for (var item : items(table("BasketStack"))) {
      if (item.toString().contains(shopper)) {
        lines.add(LeftBehind.item("Baskets", item));
      }
    }
    for (var item : items(table("OrderingStack"))) {
      if (item.toString().contains(shopper)) {
        lines.add(LeftBehind.item("Orders", item));
      }
    }
    for (var item : items(table("ReceiptsStack"))) {
      if (item.toString().contains(shopper)) {
        lines.add(LeftBehind.item("Receipts", item));
      }
    }
    return lines;
  }

  /** How many messages the consumers have yet to take, whether or not one can see them. */
  int waiting() {
    return messages("EventBusStack", "OrderQueueUrl")
        + messages("ReceiptsStack", "ReceiptQueueUrl");
  }

  int deadLetters() {
    return QUEUES.keySet().stream().mapToInt(queue -> messages("EventBusStack", queue)).sum();
  }

  private int messages(String stack, String queue) {
    var input = JSON.createObjectNode().put("QueueUrl", output(stack, queue));
    input.putArray("AttributeNames").add("All");
    var attributes = call("sqs", "GetQueueAttributes", input).path("Attributes");
    return attributes.path("ApproximateNumberOfMessages").asInt()
        + attributes.path("ApproximateNumberOfMessagesNotVisible").asInt();
  }

  /** Takes the dead letters out. */
  List<String> takeDeadLetters() {
    var lines = new ArrayList<String>();
    QUEUES.forEach(
        (queue, name) -> {
          String url = output("EventBusStack", queue);
          var receive = JSON.createObjectNode().put("QueueUrl", url);
          receive.put("MaxNumberOfMessages", 10);
          for (var message : call("sqs", "ReceiveMessage", receive).path("Messages")) {
            lines.add(LeftBehind.message(name, message.path("Body").asText()));
            call(
                "sqs",
                "DeleteMessage",
                JSON.createObjectNode()
                    .put("QueueUrl", url)
                    .put("ReceiptHandle", message.path("ReceiptHandle").asText()));
          }
        });
    return lines;
  }

  private List<JsonNode> items(String table) {
    List<JsonNode> items = new ArrayList<>();
    ObjectNode scan = JSON.createObjectNode().put("TableName", table).put("ConsistentRead", true);
    JsonNode page;
    do {
      page = call("dynamodb", "Scan", scan);
      page.path("Items").forEach(items::add);
      scan.set("ExclusiveStartKey", page.path("LastEvaluatedKey"));
    } while (page.has("LastEvaluatedKey"));
    return items;
  }

  private String table(String stack) {
    return output(stack, "TableName");
  }

  private String output(String stack, String name) {
    return java.util.Objects.requireNonNull(cloud.outputs(stack).get(name), name);
  }

  /** As the account's root: no fault happens to it. */
  JsonNode call(String service, String operation, JsonNode input) {
    var reply = cloud.gateway().call(Call.json(service, operation, Caller.ROOT, input));
    if (!reply.succeeded()) {
      throw new IllegalStateException(service + " " + operation + ": " + reply.output());
    }
    return reply.output();
  }
}
