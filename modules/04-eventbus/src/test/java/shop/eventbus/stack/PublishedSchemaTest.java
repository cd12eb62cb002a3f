package shop.eventbus.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import contracts.Contracts;
import contracts.Draft4;
import contracts.Pinned;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the registry publishes the same schema as the contract tests use. */
class PublishedSchemaTest {
  private static final String FILE = "schemas/checkout-basket.v1.draft-04.json";

  private static final Schema PUBLISHED =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
          .getSchema(Contracts.read(Contracts.path(FILE)).toString(), InputFormat.JSON);

  @Test
  @Tag("contract")
  void it_is_the_committed_schema_in_draft_4() {
    var schema = Contracts.read(Contracts.path("schemas/checkout-basket.v1.json"));

    Pinned.at(FILE).holds(Draft4.of(schema));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void it_accepts_what_is_valid(Path example) {
    assertThat(PUBLISHED.validate(Contracts.read(example).toString(), InputFormat.JSON)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void it_refuses_what_is_not(Path example) {
    assertThat(PUBLISHED.validate(Contracts.read(example).toString(), InputFormat.JSON))
        .isNotEmpty();
  }

  @Test
  void a_schema_that_draft_4_cannot_express_is_refused() {
    var schema = Contracts.parse("{\"propertyNames\":{\"maxLength\":3}}");

    assertThatThrownBy(() -> Draft4.of(schema)).hasMessageContaining("propertyNames");
  }

  static List<Path> valid() {
    return Contracts.examples("valid");
  }

  static List<Path> invalid() {
    return Contracts.examples("invalid");
  }
}
