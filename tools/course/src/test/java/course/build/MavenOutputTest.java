package course.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MavenOutputTest {
  private final MavenOutput output = new MavenOutput();

  @Test
  void a_line_says_which_module_is_being_built() {
    assertThat(output.read("[INFO] Building 02 basket 1.0.0-SNAPSHOT                    [5/10]"))
        .contains("02 basket (5 of 10)");
    assertThat(output.read("[INFO] Building jar: /somewhere/target/basket.jar")).isEmpty();
  }

  @Test
  void each_error_is_kept_once_without_maven_s_hints() {
    output.read("[ERROR] Basket.java:[3,8] cannot find symbol");
    output.read("[ERROR] ");
    output.read("[WARNING] something else");
    output.read("[ERROR] Basket.java:[3,8] cannot find symbol");
    output.read("[ERROR] -> [Help 1]");
    output.read(
        "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch.");
    assertThat(output.errors()).containsExactly("Basket.java:[3,8] cannot find symbol");
  }

  @Test
  void a_build_without_network_gets_its_own_remedy() {
    output.read("[ERROR] Could not transfer artifact a:b:jar:1 from somewhere");
    assertThat(output.remedy()).contains("network");
  }

  @Test
  void a_time_is_given_in_minutes_and_seconds() {
    assertThat(MavenOutput.spoken(Duration.ofSeconds(59))).isEqualTo("59 s");
    assertThat(MavenOutput.spoken(Duration.ofSeconds(125))).isEqualTo("2 min 05 s");
  }
}
