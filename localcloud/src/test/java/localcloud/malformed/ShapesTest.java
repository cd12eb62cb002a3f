package localcloud.malformed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The endpoint checks input against the API models from which the SDK is made. The SDK's classes do
 * not say which members are required: the exclamation marks in the files are from the models of
 * botocore, and stay when a file is written again.
 */
class ShapesTest {
  private static final Path FOLDER = Path.of("src/main/resources/localcloud/wire/shape");
  private static final String ACCEPT = "mvn test -pl localcloud -Dtest=ShapesTest -Dshapes=accept";

  @Test
  void the_shapes_of_all_input_are_those_of_the_sdk() throws IOException {
    Map<String, Set<String>> operations = new TreeMap<>();
    for (Operation operation : Operation.ofShapes()) {
      operations.computeIfAbsent(operation.service(), any -> new TreeSet<>()).add(operation.name());
    }
    for (var model : ApiModel.ALL.entrySet()) {
      Path file = FOLDER.resolve(model.getKey() + ".txt");
      Required required = Required.of(model.getKey());
      Set<String> shapes = model.getValue().shapes(operations.get(model.getKey()), required);
      String text = String.join("\n", shapes) + "\n";
      if ("accept".equals(System.getProperty("shapes"))) {
        Files.writeString(file, text);
      }
      assertThat(file).as("to write it, run: %s", ACCEPT).hasContent(text);
    }
  }
}
