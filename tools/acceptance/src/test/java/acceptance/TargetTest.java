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
  void the_local_cloud_is_the_default() {
    assertThat(Target.chosen()).isInstanceOf(LocalTarget.class);
  }

  @Test
  void an_unknown_target_is_named() {
    System.setProperty("target", "moon");

    assertThatIllegalArgumentException().isThrownBy(Target::chosen).withMessageContaining("moon");
  }
}
