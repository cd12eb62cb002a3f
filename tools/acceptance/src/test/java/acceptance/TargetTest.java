package acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TargetTest {

  @AfterEach
  void forget() {
    System.clearProperty("target");
  }

  @Test
  void nobody_asking_means_the_local_cloud() {
    assertThat(Target.chosen()).isInstanceOf(LocalTarget.class);
  }

  @Test
  void a_target_that_nobody_provides_is_named() {
    System.setProperty("target", "moon");

    assertThatIllegalArgumentException().isThrownBy(Target::chosen).withMessageContaining("moon");
  }
}
