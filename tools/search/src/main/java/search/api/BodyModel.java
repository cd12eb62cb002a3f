package search.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import tools.jackson.core.JacksonException;

/**
 * A model of request bodies: JSON Schema, draft 4 (API Gateway Developer Guide, "Data models for
 * REST APIs").
 */
public final class BodyModel {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

  private final Schema schema;

  public BodyModel(String schema) {
    this.schema = SCHEMAS.getSchema(schema, InputFormat.JSON);
  }

  boolean takes(String body) {
    try {
      return !body.isEmpty() && schema.validate(body, InputFormat.JSON).isEmpty();
    } catch (JacksonException | IllegalArgumentException e) {
      return false;
    }
  }
}
