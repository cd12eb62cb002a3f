package acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.cli.Main;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FeaturesTest {
  private static final Path FEATURES =
      Path.of(System.getProperty("repository.root", "../.."), "features");

  @Test
  void every_sentence_of_the_features_has_exactly_one_step() {
    byte status =
        Main.run(
            new String[] {
              "--dry-run", "--glue", "acceptance", "--plugin", "summary", FEATURES.toString()
            },
            getClass().getClassLoader());

    assertThat(status).isZero();
  }
}
