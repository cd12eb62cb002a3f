package bench;

import acceptance.Patience;
import acceptance.shop.Answer;
import acceptance.shop.CheckoutRequest;
import acceptance.shop.Http;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;
import org.jspecify.annotations.Nullable;

/** The whole shop on a cloud of its own. */
final class Shop implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private final LocalCloud cloud;

  Shop(Options options) {
    this.cloud = LocalCloud.start(options);
    cloud.deploy(ROOT.resolve("modules/05-system/target/cdk.out"));
  }

  static Options options() {
    return new Options(0, Optional.empty(), ROOT, true);
  }

  /**
   * @throws IllegalStateException with the answer, if it is not a success
   */
  Answer send(String stack, String method, String path, @Nullable JsonNode body) {
    URI uri = URI.create(cloud.outputs(stack).get("ApiUrl") + path);
    Answer answer = Http.send(method, uri, body == null ? null : body.toString(), Map.of());
    if (answer.status() >= 300) {
      throw new IllegalStateException(answer.toString());
    }
    return answer;
  }

  Answer get(String stack, String path) {
    return send(stack, "GET", path, null);
  }

  /** Adds a product and returns its id. */
  String addProduct() {
    ObjectNode details =
        JsonNodeFactory.instance.objectNode().put("name", "Saw").put("category", "tools");
    details
        .putObject("price")
        .put("amount", new java.math.BigDecimal("21.50"))
        .put("currency", "EUR");
    return send("ProductStack", "POST", "product", details).json().path("id").asText();
  }

  /** Takes a product to an order by a new user; returns the user. */
  String orderAndAwait(String productId) {
    String user = "u" + UUID.randomUUID();
    ObjectNode basket = JsonNodeFactory.instance.objectNode().put("userName", user);
    basket.putArray("items").addObject().put("productId", productId).put("quantity", 2);
    send("BasketStack", "POST", "basket", basket);
    send("BasketStack", "POST", "basket/checkout", CheckoutRequest.of(user));
    long deadline = System.nanoTime() + Patience.LIMIT.toNanos();
    while (get("OrderingStack", "order/" + user).json().path("items").isEmpty()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("No order of " + user + " after " + Patience.LIMIT);
      }
    }
    return user;
  }

  /** One item of a stack's table. */
  ObjectNode anItem(String stack) {
    return (ObjectNode) call("Scan", table(stack).put("Limit", 1)).path("Items").path(0).deepCopy();
  }

  void put(String stack, JsonNode item) {
    call("PutItem", table(stack).set("Item", item));
  }

  private ObjectNode table(String stack) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("TableName", cloud.outputs(stack).get("TableName"));
  }

  private JsonNode call(String operation, JsonNode input) {
    Reply reply = cloud.gateway().call(Call.json("dynamodb", operation, Caller.ROOT, input));
    if (!reply.succeeded()) {
      throw new IllegalStateException(operation + ": " + reply.output());
    }
    return reply.output();
  }

  /**
   * The processes of all functions, of every shop in this JVM, found by their home folders: of
   * commands as long as theirs, the system shows only the beginning.
   */
  static List<ProcessHandle> functions() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().commandLine().orElse("").contains("/workers/"))
        .toList();
  }

  /** Makes the next start of every function a cold one. */
  static void endFunctions() {
    for (ProcessHandle function : functions()) {
      function.destroyForcibly();
      function.onExit().join();
    }
  }

  @Override
  public void close() {
    cloud.close();
  }
}
