package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import localcloud.LocalCloud;
import localcloud.Options;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The endpoint checks input against the same API models from which the SDK is made. */
class ShapesTest {
  private static final Path FOLDER = Path.of("src/main/resources/localcloud/wire/shape");
  private static final String ACCEPT = "mvn test -pl localcloud -Dtest=ShapesTest -Dshapes=accept";

  @AutoClose private static final LocalCloud CLOUD = LocalCloud.start(Options.forTests());

  private final Map<String, Set<String>> operations = CLOUD.gateway().operations();

  @Test
  void the_shapes_of_all_input_are_those_of_the_sdk() throws IOException {
    for (var model : ApiModel.ALL.entrySet()) {
      Path file = FOLDER.resolve(model.getKey() + ".txt");
      String shapes =
          String.join("\n", model.getValue().shapes(operations.get(model.getKey()))) + "\n";
      if ("accept".equals(System.getProperty("shapes"))) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, shapes);
      }
      assertThat(file).as("to write it, run: %s", ACCEPT).hasContent(shapes);
    }
  }

  @Test
  void every_service_with_a_model_has_shapes() {
    assertThat(ApiModel.ALL.keySet()).isSubsetOf(operations.keySet());
    assertThat(operations.keySet()).containsAll(ApiModel.ALL.keySet()).hasSize(14);
  }
}
