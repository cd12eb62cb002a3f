package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.stack.ShopStage;
import shop.system.schema.PlantedErrors;
import shop.system.schema.ResourceSpecs;
import shop.system.schema.SchemaCheck;

/**
 * The templates keep AWS's own schemas: what CloudFormation refuses is not left to the deployment.
 */
class ResourceSchemasTest {
  private static final ResourceSpecs SPECS = ResourceSpecs.installed();
  private static final SchemaCheck CHECK = new SchemaCheck(SPECS);
  private static final List<String> STACKS = Templates.STACKS;

  static Stream<ShopStage> stages() {
    return TemplateRulesTest.stages();
  }

  @ParameterizedTest
  @MethodSource("stages")
  void each_resource_fits_the_schema_of_its_type(ShopStage stage) {
    assertThat(STACKS)
        .allSatisfy(
            stack -> assertThat(CHECK.errors(Templates.of(stage).template(stack))).isEmpty());
  }

  @ParameterizedTest
  @FieldSource("STACKS")
  void each_planted_error_is_named(String stack) {
    var planted =
        new PlantedErrors(SPECS).in(Templates.of(ShopStage.PROD).template(stack)).toList();

    assertThat(planted).hasSizeGreaterThan(90);
    assertThat(planted.stream().filter(error -> !isNamed(error))).isEmpty();
  }

  private static boolean isNamed(PlantedErrors.Planted error) {
    return CHECK.errors(error.template()).stream()
        .anyMatch(found -> found.startsWith(error.where() + " "));
  }
}
