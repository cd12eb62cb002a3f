package bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;

/** A function with a call that it must answer correctly. */
enum MeasuredFunction {
  /** Reads one product. */
  PRODUCT("01-product", "shop.product.aws.ProductApi", "id") {
    @Override
    JsonNode call() {
      return resource("get-product.json");
    }

    @Override
    boolean isRight(JsonNode answer) {
      return answer.path("statusCode").asInt() == 200;
    }
  },

  /** Places a new order. */
  CHECKOUT("03-ordering", "shop.ordering.aws.CheckoutConsumer", "orderId") {
    @Override
    JsonNode call() {
      ObjectNode checkout =
          (ObjectNode) read("contracts/examples/checkout-basket/valid/checkout-basket.v1.json");
      checkout.put("orderId", UUID.randomUUID().toString());
      JsonNode message = resource("event-envelope.json").set("detail", checkout);
      ObjectNode event = resource("order-queue.json");
      ((ObjectNode) event.path("Records").path(0)).put("body", message.toString());
      return event;
    }

    @Override
    boolean isRight(JsonNode answer) {
      return answer.path("batchItemFailures").isEmpty();
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private final String module;
  private final String handler;
  private final String key;

  MeasuredFunction(String module, String handler, String key) {
    this.module = module;
    this.handler = handler;
    this.key = key;
  }

  /** An event for the function, different each time. */
  abstract JsonNode call();

  abstract boolean isRight(JsonNode answer);

  /** Whether there is a function in JavaScript that does the same. */
  boolean hasTwin() {
    return this == PRODUCT;
  }

  String handler() {
    return handler;
  }

  /** The partition key of the function's table. */
  String key() {
    return key;
  }

  /** Its code as last packed by the build of a tree. */
  Path code(Path root) {
    return root.resolve("modules").resolve(module).resolve("target/functions.zip");
  }

  private static JsonNode read(String file) {
    try {
      return JSON.readTree(Files.readString(ROOT.resolve(file), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode resource(String name) {
    try (InputStream in = MeasuredFunction.class.getResourceAsStream(name)) {
      return (ObjectNode) JSON.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
