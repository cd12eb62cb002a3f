package shop.ordering.aws;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The folder contracts/ of the repository. */
final class Contracts {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Path FOLDER = Path.of("../../contracts");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(text(FOLDER.resolve("schemas/checkout-basket.v1.json")), InputFormat.JSON);

  private Contracts() {}

  static List<Path> examples(String kind) {
    try (var files = Files.list(FOLDER.resolve("examples").resolve(kind))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode completeExample() {
    return read(FOLDER.resolve("examples/valid/checkout-basket.v1.json"));
  }

  static ObjectNode read(Path example) {
    return (ObjectNode) parse(text(example));
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean fitsSchema(JsonNode detail) {
    return SCHEMA.validate(detail.toString(), InputFormat.JSON).isEmpty();
  }

  /** The detail as it lies in the queue. */
  static String envelopeOf(JsonNode detail) {
    return JSON.createObjectNode()
        .put("version", "0")
        .put("id", "17793124-05d4-b198-2fde-7ededc63b103")
        .put("detail-type", "CheckoutBasket")
        .put("source", "shop.basket")
        .put("account", "000000000000")
        .put("time", "2026-11-22T10:15:30Z")
        .put("region", "us-east-1")
        .<ObjectNode>set("resources", JSON.createArrayNode())
        .<ObjectNode>set("detail", detail)
        .toString();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
