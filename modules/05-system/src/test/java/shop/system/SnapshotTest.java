package shop.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import shop.foundation.stack.ShopStage;

/**
 * Compares the templates with those last reviewed, so that a review shows what a change deploys.
 */
class SnapshotTest {
  private static final Path SNAPSHOTS = Path.of("src/test/snapshots");
  private static final String ACCEPT =
      "mvn test -pl modules/05-system -am -Dtest=SnapshotTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Dsnapshots=accept";

  static Stream<Arguments> templates() {
    return Stream.of(ShopStage.DEV, ShopStage.PROD)
        .flatMap(stage -> Templates.STACKS.stream().map(stack -> Arguments.of(stage, stack)));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void every_template_is_as_last_reviewed(ShopStage stage, String stack) throws IOException {
    var file = Path.of(stage.name(), stack + ".template.json");
    var actual = write(Path.of("target/snapshots").resolve(file), stage, stack);
    var accepted = SNAPSHOTS.resolve(file);

    if ("accept".equals(System.getProperty("snapshots"))) {
      write(accepted, stage, stack);
    }
    assertThat(accepted).as("accept it with: %s", ACCEPT).exists();
    assertThat(actual)
        .as("if the change is intended, accept it with: %s", ACCEPT)
        .hasSameTextualContentAs(accepted);
  }

  private static Path write(Path file, ShopStage stage, String stack) throws IOException {
    Files.createDirectories(file.getParent());
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    var json = new ObjectMapper().writer(printer);
    return Files.writeString(
        file, json.writeValueAsString(Templates.of(stage).template(stack)) + "\n");
  }
}
