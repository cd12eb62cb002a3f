package localcloud.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import localcloud.deploy.Declared;
import localcloud.deploy.ResourceType;
import localcloud.gateway.AwsException;
import localcloud.gateway.Call;
import localcloud.gateway.Caller;
import localcloud.gateway.Json;
import org.junit.jupiter.api.Test;

class SchemasTest {
  private final Schemas schemas = new Schemas();
  private final ResourceType type = schemas.resourceTypes().get(1);

  @Test
  void a_schema_is_read_as_it_was_declared() {
    type.create(declared("JSONSchemaDraft4", "{\"type\":\"object\"}"));

    JsonNode read = describe("library.desk@BookLent");
    assertThat(read.path("Content").asText()).isEqualTo("{\"type\":\"object\"}");
    assertThat(read.path("SchemaVersion").asText()).isEqualTo("1");
    assertThat(call("ListSchemas", "").path("Schemas")).hasSize(1);
  }

  @Test
  void new_content_makes_a_new_version_and_the_same_content_does_not() {
    var stands = type.create(declared("JSONSchemaDraft4", "{}"));
    type.update(declared("JSONSchemaDraft4", "{}"), stands);
    assertThat(describe("library.desk@BookLent").path("SchemaVersion").asText()).isEqualTo("1");

    type.update(declared("JSONSchemaDraft4", "{\"type\":\"object\"}"), stands);
    assertThat(describe("library.desk@BookLent").path("SchemaVersion").asText()).isEqualTo("2");
  }

  @Test
  void a_deleted_schema_is_not_found() {
    var declared = declared("JSONSchemaDraft4", "{}");
    type.delete(declared, type.create(declared));

    assertThatThrownBy(() -> describe("library.desk@BookLent"))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("library.desk@BookLent");
  }

  @Test
  void a_kind_that_registries_do_not_support_is_refused() {
    assertThatThrownBy(() -> type.create(declared("JSONSchema2020", "{}")))
        .isInstanceOf(AwsException.class)
        .hasMessageContaining("JSONSchemaDraft4");
  }

  private JsonNode describe(String name) {
    return call("DescribeSchema", "/name/" + name);
  }

  private JsonNode call(String operation, String path) {
    var call =
        new Call(
            "schemas",
            operation,
            Caller.ROOT,
            "GET",
            "/v1/registries/name/library-dev/schemas" + path,
            Map.of(),
            new byte[0]);
    return schemas.service().answer(call).output();
  }

  private Declared declared(String kind, String content) {
    return new Declared(
        "Stack",
        "Schema",
        type.name(),
        Json.object()
            .put("RegistryName", "library-dev")
            .put("SchemaName", "library.desk@BookLent")
            .put("Type", kind)
            .put("Content", content),
        key -> Path.of(key));
  }
}
