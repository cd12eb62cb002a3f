package localcloud.lambda.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import localcloud.gateway.AwsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Lambda does not take among a function's variables. */
class EnvironmentCheckTest {

  static Set<String> reserved() {
    return EnvironmentCheck.reserved();
  }

  @ParameterizedTest
  @MethodSource("reserved")
  void what_lambda_sets_itself_cannot_be_set(String name) {
    assertThatThrownBy(() -> EnvironmentCheck.checked(Map.of("STAGE", "dev", name, "mine")))
        .isInstanceOf(AwsException.class)
        .hasMessageEndingWith("Reserved keys used in this request: " + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1A", "A", "A-B", "A.B", "_A", "", "ÄB", "A B"})
  void a_name_has_letters_figures_and_underscores(String name) {
    assertThatThrownBy(() -> EnvironmentCheck.checked(Map.of(name, "x")))
        .hasMessageContaining("[a-zA-Z]([a-zA-Z0-9_])+");
  }

  @Test
  void all_together_have_at_most_four_kilobytes() {
    int frame = "{\"AB\":\"\"}".length();
    var most = Map.of("AB", "x".repeat(4_096 - frame));

    assertThat(EnvironmentCheck.checked(most)).isEqualTo(most);
    assertThatThrownBy(() -> EnvironmentCheck.checked(Map.of("AB", "x".repeat(4_097 - frame))))
        .hasMessageContaining("exceeded the 4KB limit");
  }

  @Test
  void what_a_function_reads_by_itself_may_be_set() {
    var variables = Map.of("JAVA_TOOL_OPTIONS", "-Xshare:auto", "TZ", "UTC", "TABLE_NAME", "t");

    assertThat(EnvironmentCheck.checked(variables)).isEqualTo(variables);
  }
}
