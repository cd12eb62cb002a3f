package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import shop.foundation.stack.ShopStage;

/** The controls of NIST 800-53 and PCI DSS, by cdk-nag's packs: what is not met has a reason. */
class ComplianceTest {
  private static final Path REASONS = Path.of("../../docs/compliance.csv");
  private static final Map<String, String> PACKS =
      Map.of("NIST.800.53.R5", "NIST", "PCI.DSS.321", "PCI");

  @Test
  void every_control_that_is_not_met_has_a_reason_and_no_reason_is_out_of_date()
      throws IOException {
    assertThat(Stream.of(ShopStage.DEV, ShopStage.PROD).flatMap(ComplianceTest::unmet).distinct())
        .as("controls that are not met, as docs/compliance.csv has them")
        .containsExactlyInAnyOrderElementsOf(reasons());
  }

  @Test
  void every_control_is_checked() {
    assertThat(Templates.of(ShopStage.PROD).findings(Templates.CONTROLS))
        .hasSizeGreaterThan(300)
        .noneMatch(finding -> finding.path("compliance").asText().equals("UNKNOWN"));
  }

  private static Stream<String> unmet(ShopStage stage) {
    return Templates.of(stage).findings(Templates.CONTROLS).stream()
        .filter(TemplateRulesTest::isOpen)
        .map(finding -> named(finding) + " in " + stage.name());
  }

  private static String named(JsonNode finding) {
    var id = finding.path("ruleId").asText();
    var pack = id.substring(0, id.indexOf('-'));
    return PACKS.get(pack) + " " + id.substring(pack.length() + 1);
  }

  /** One line for each pack and stage that a row of the list is about. */
  private static List<String> reasons() throws IOException {
    return Files.readAllLines(REASONS).stream()
        .skip(1)
        .map(line -> line.split(";", -1))
        .flatMap(
            row ->
                Stream.of(row[1].split(", "))
                    .flatMap(
                        pack ->
                            Stream.of(row[2].split(", "))
                                .map(stage -> pack + " " + row[0] + " in " + stage)))
        .toList();
  }
}
