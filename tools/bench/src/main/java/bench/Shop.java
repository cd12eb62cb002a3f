package bench;

import acceptance.shop.Answer;
import acceptance.shop.Senders;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import localcloud.LocalCloud;
import localcloud.Options;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Reply;

/** The whole shop on a cloud of its own. */
final class Shop implements AutoCloseable {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private final LocalCloud cloud;

  Shop(Options options) {
    this.cloud = LocalCloud.start(options);
    cloud.deploy(ROOT.resolve("modules/05-system/target/cdk.out"));
    Senders.openAt(cloud.endpoint());
  }

  static Options options() {
    return new Options(0, Optional.empty(), ROOT, true);
  }

  Answer get(String stack, String path) {
    return client().get(stack, path);
  }

  /** Adds a product and returns its id. */
  String addProduct() {
    return client().addProduct();
  }

  /** Takes a product to an order by a new user; returns the user. */
  String orderAndAwait(String productId) {
    return client().orderAndAwait(productId);
  }

  private ShopClient client() {
    return new ShopClient(stack -> cloud.outputs(stack).get("ApiUrl"));
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
