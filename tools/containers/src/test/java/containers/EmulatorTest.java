package containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class EmulatorTest {
  private final Properties properties = new Properties();

  @Test
  void the_default_localstack_is_the_last_that_needs_no_token() {
    assertThat(Emulator.LOCALSTACK.image(properties, Map.of()))
        .isEqualTo("localstack/localstack:4.14.0");
  }

  @Test
  void a_property_names_another_image_and_overrides_the_variable() {
    var environment = Map.of("LOCALSTACK_IMAGE", "variable:1", "FLOCI_IMAGE", "mine:2");
    properties.setProperty("localstack.image", "property:1");

    assertThat(Emulator.LOCALSTACK.image(properties, environment)).isEqualTo("property:1");
    assertThat(Emulator.FLOCI.image(properties, environment)).isEqualTo("mine:2");
  }

  @Test
  void an_empty_setting_does_not_count() {
    properties.setProperty("floci.image", "");

    assertThat(Emulator.FLOCI.image(properties, Map.of("FLOCI_IMAGE", " ")))
        .isEqualTo("floci/floci:1.7.0");
  }

  @Test
  void localstack_gets_its_token_and_nothing_else_of_the_environment() {
    var environment = Map.of("LOCALSTACK_AUTH_TOKEN", "ls-secret", "AWS_PROFILE", "mine");

    assertThat(Emulator.LOCALSTACK.passedOn(environment))
        .containsExactly(Map.entry("LOCALSTACK_AUTH_TOKEN", "ls-secret"));
    assertThat(Emulator.LOCALSTACK.passedOn(Map.of())).isEmpty();
    assertThat(Emulator.FLOCI.passedOn(environment)).isEmpty();
  }
}
