package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schema of the checkout event, version 1 (JSON Schema, draft 2020-12). */
public final class EventSchema {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              Contracts.read(Contracts.path("schemas/checkout-basket.v1.json")).toString(),
              InputFormat.JSON);

  private EventSchema() {}

  /** The schema's objections to an event's detail, a sentence each; empty if it fits. */
  public static List<String> objections(JsonNode detail) {
    return SCHEMA.validate(detail.toString(), InputFormat.JSON).stream()
        .map(Error::toString)
        .toList();
  }
}
