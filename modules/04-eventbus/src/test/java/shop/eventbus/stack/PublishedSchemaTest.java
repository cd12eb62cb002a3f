package shop.eventbus.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import contracts.Contracts;
import contracts.Draft4;
import contracts.Pinned;
import contracts.SharedEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the registry publishes the same schemas as the contract tests use. */
class PublishedSchemaTest {

  @ParameterizedTest
  @EnumSource
  @Tag("contract")
  void it_is_the_committed_schema_in_draft_4(SharedEvent event) {
    Pinned.at(file(event)).holds(Draft4.of(event.schema()));
  }

  @ParameterizedTest
  @MethodSource("valid")
  void it_accepts_what_is_valid(SharedEvent event, Path example) {
    assertThat(objections(event, example)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void it_refuses_what_is_not(SharedEvent event, Path example) {
    assertThat(objections(event, example)).isNotEmpty();
  }

  @Test
  void a_schema_that_draft_4_cannot_express_is_refused() {
    var schema = Contracts.parse("{\"propertyNames\":{\"maxLength\":3}}");

    assertThatThrownBy(() -> Draft4.of(schema)).hasMessageContaining("propertyNames");
  }

  private static List<Error> objections(SharedEvent event, Path example) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
        .getSchema(Contracts.read(Contracts.path(file(event))).toString(), InputFormat.JSON)
        .validate(Contracts.read(example).toString(), InputFormat.JSON);
  }

  private static String file(SharedEvent event) {
    return "schemas/" + event.file() + ".draft-04.json";
  }

  static Stream<Arguments> valid() {
    return examples("valid");
  }

  static Stream<Arguments> invalid() {
    return examples("invalid");
  }

  private static Stream<Arguments> examples(String kind) {
    return Stream.of(SharedEvent.values())
        .flatMap(event -> event.examples(kind).stream().map(path -> Arguments.of(event, path)));
  }
}
