package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** An event that crosses a module boundary, in one of its versions. */
public enum SharedEvent {
  CHECKOUT_BASKET("checkout-basket", 1, "shop.basket", "CheckoutBasket"),
  CHECKOUT_BASKET_V2("checkout-basket", 2, "shop.basket", "CheckoutBasket"),
  ORDER_PLACED("order-placed", 1, "shop.ordering", "OrderPlaced");

  private final String name;
  private final int version;
  private final String source;
  private final String detailType;
  private final Schema schema;

  SharedEvent(String name, int version, String source, String detailType) {
    this.name = name;
    this.version = version;
    this.source = source;
    this.detailType = detailType;
    this.schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema().toString(), InputFormat.JSON);
  }

  /** How the names of its files in contracts/ begin, like {@code checkout-basket.v1}. */
  public String file() {
    return name + ".v" + version;
  }

  public int version() {
    return version;
  }

  public String source() {
    return source;
  }

  public String detailType() {
    return detailType;
  }

  /** The schema of the detail (JSON Schema, draft 2020-12). */
  public final JsonNode schema() {
    return Contracts.read(Contracts.path("schemas/" + file() + ".json"));
  }

  /** The schema's objections to an event's detail, a sentence each; empty if it fits. */
  public List<String> objections(JsonNode detail) {
    return schema.validate(detail.toString(), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }

  /** All examples of a kind: {@code valid}, {@code invalid} or {@code broken-rules}. */
  public List<Path> examples(String kind) {
    try (var files = Files.list(folder().resolve(kind))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The example that uses every property of the detail. */
  public ObjectNode completeExample() {
    return (ObjectNode) Contracts.read(folder().resolve("valid/" + file() + ".json"));
  }

  /** The event with this detail, as a rule sees it and as a queue holds it. */
  public ObjectNode with(JsonNode detail) {
    return Envelope.of(source, detailType, detail);
  }

  private Path folder() {
    return Contracts.path("examples").resolve(version == 1 ? name : name + "-v" + version);
  }
}
