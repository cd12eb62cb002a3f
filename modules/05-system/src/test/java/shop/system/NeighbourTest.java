package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import acceptance.neighbours.signin.SignInNeighbours;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What stands for the sign-in where a module is deployed alone. */
class NeighbourTest {

  @Test
  void the_neighbour_that_signs_in_is_the_shops_own_stack() throws Exception {
    var reviewed = Path.of("src/test/snapshots/dev", SignInNeighbours.TEMPLATE);

    assertThat(
            new String(SignInNeighbours.content(SignInNeighbours.TEMPLATE), StandardCharsets.UTF_8))
        .as("copy %s to tools/acceptance/src/main/resources", reviewed)
        .isEqualTo(Files.readString(reviewed));
  }
}
