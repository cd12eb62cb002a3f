package localcloud.apigateway;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import localcloud.deploy.Declared;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** A request model in JSON Schema draft 4, as in API Gateway, compiled once. */
record Model(String name, Schema schema) {
  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);

  static Model of(Declared declared) {
    String schema = Json.text(declared.properties().path("Schema"));
    if (schema.contains("\"$ref\":\"http")) {
      throw AwsException.notImplemented(
          String.format(
              Locale.ROOT,
              "%s/%s: a $ref to another model is not supported by the local cloud",
              declared.stack(),
              declared.logicalId()));
    }
    return new Model(declared.nameFrom("Name"), SCHEMAS.getSchema(schema, InputFormat.JSON));
  }

  /** What is wrong with a body, in API Gateway's words; empty if it is valid. */
  List<String> findings(String json) {
    return schema.validate(json, InputFormat.JSON).stream()
        .map(ValidationMessages::describe)
        .toList();
  }
}
