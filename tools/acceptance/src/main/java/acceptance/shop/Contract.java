package acceptance.shop;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The published contract of the checkout event. */
public final class Contract {
  private static final String SCHEMA = "contracts/schemas/checkout-basket.v1.json";

  private Contract() {}

  /** What the schema says against this event; nothing when it keeps the contract. */
  public static List<Error> breachesOf(JsonNode detail) {
    try {
      String schema =
          Files.readString(Path.of(System.getProperty("repository.root", "../.."), SCHEMA));
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(detail.toString(), InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(SCHEMA, e);
    }
  }
}
