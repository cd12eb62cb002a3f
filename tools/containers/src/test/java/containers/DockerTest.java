package containers;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class DockerTest {
  @Test
  void without_docker_the_failure_says_so_and_what_to_do() {
    assertThatExceptionOfType(ContainerFailure.class)
        .isThrownBy(() -> Docker.mustAnswer(Emulator.LOCALSTACK, DockerTest::no_docker))
        .withMessage("localstack runs in a container, but Docker does not answer here.")
        .extracting(ContainerFailure::remedy)
        .asString()
        .contains("docker info", "DOCKER_HOST", "./course up");
  }

  @Test
  void with_docker_nothing_is_reported() {
    assertThatCode(() -> Docker.mustAnswer(Emulator.FLOCI, () -> {})).doesNotThrowAnyException();
  }

  @Test
  void an_image_that_does_not_start_is_named_with_the_first_cause() {
    var cause = new IllegalStateException("outer", new IllegalStateException("no such image"));

    assertThatExceptionOfType(ContainerFailure.class)
        .isThrownBy(
            () -> {
              throw ContainerFailure.notStarted(Emulator.FLOCI, "floci/floci:0", cause);
            })
        .withMessage("floci does not start from the image floci/floci:0: no such image")
        .extracting(ContainerFailure::remedy)
        .asString()
        .contains("docker run --rm floci/floci:0", "FLOCI_IMAGE", "-Dfloci.image");
  }

  private static void no_docker() {
    throw new IllegalStateException("Could not find a valid Docker environment.");
  }
}
