package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.stack.ShopStage;

/** The rules of cdk-nag's packs for AWS Solutions and for serverless applications. */
class TemplateRulesTest {

  static Stream<ShopStage> stages() {
    return Stream.of(ShopStage.DEV, ShopStage.PROD, WebPagesTest.OPEN);
  }

  @ParameterizedTest
  @MethodSource("stages")
  void every_rule_is_kept_or_broken_with_a_reason(ShopStage stage) {
    var findings = Templates.of(stage).findings(Templates.RULES);

    assertThat(findings).hasSizeGreaterThan(100);
    assertThat(findings.stream().filter(TemplateRulesTest::isOpen)).isEmpty();
  }

  /** A rule that could not be checked counts as broken. */
  static boolean isOpen(JsonNode finding) {
    return !Set.of("Compliant", "Suppressed").contains(finding.path("compliance").asText());
  }
}
