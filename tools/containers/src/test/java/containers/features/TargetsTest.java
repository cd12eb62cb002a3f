package containers.features;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.Target;
import containers.Emulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetsTest {

  @AfterEach
  void forget() {
    System.clearProperty("target");
  }

  @ParameterizedTest
  @EnumSource
  void every_emulator_is_a_target_of_the_features(Emulator emulator) {
    System.setProperty("target", emulator.toString());

    assertThat(Target.chosen().name()).isEqualTo(emulator.toString());
  }

  @Test
  void the_local_cloud_stays_the_default() {
    assertThat(Target.chosen().name()).isEqualTo("local");
  }
}
