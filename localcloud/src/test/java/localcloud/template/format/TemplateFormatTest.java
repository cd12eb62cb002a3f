package localcloud.template.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;
import localcloud.template.format.TemplateMutations.Mutant;
import org.junit.jupiter.api.Test;

class TemplateFormatTest {
  private static final Path RESOURCES = Path.of("src/test/resources/localcloud");

  @Test
  void a_template_with_one_mistake_is_refused_wherever_the_mistake_is() throws IOException {
    JsonNode good = read("everyday/template.json");
    assertThatCode(() -> TemplateFormat.check(good)).doesNotThrowAnyException();

    List<Mutant> mutants = TemplateMutations.of(good);

    assertThat(mutants.stream().filter(mutant -> refusal(mutant.template()).isEmpty()))
        .extracting(Mutant::mistake)
        .isEmpty();
    assertThat(mutants).hasSizeGreaterThan(300);
  }

  @Test
  void a_right_template_is_taken() throws IOException {
    assertThat(refusal(read("Desk.template.json"))).isEmpty();
  }

  @Test
  void two_resources_that_need_each_other_are_named() {
    String template =
        """
        {"Resources": {"A": {"Type": "T", "Properties": {"P": {"Fn::GetAtt": "B.Arn"}}},
          "B": {"Type": "T", "Properties": {"P": [{"Fn::Sub": "${C}"}]}},
          "C": {"Type": "T", "DependsOn": ["A"]}, "D": {"Type": "T"}}}\
        """;

    assertThat(refusal(Json.read(template)))
        .hasValue("Circular dependency between resources: [A, B, C]");
  }

  @Test
  void a_template_has_at_most_500_resources() {
    assertThat(refusal(resources(500))).isEmpty();
    assertThat(refusal(resources(501)))
        .hasValue(
            "Template format error: Number of resources, 501, is greater than maximum allowed,"
                + " 500");
  }

  private static ObjectNode resources(int number) {
    ObjectNode resources = Json.object();
    IntStream.range(0, number).forEach(i -> resources.putObject("R" + i).put("Type", "T"));
    return Json.object().set("Resources", resources);
  }

  private static JsonNode read(String file) throws IOException {
    return Json.read(Files.readAllBytes(RESOURCES.resolve(file)));
  }

  private static Optional<String> refusal(JsonNode template) {
    try {
      TemplateFormat.check(template);
      return Optional.empty();
    } catch (AwsException e) {
      assertThat(e.code()).isEqualTo("ValidationError");
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
