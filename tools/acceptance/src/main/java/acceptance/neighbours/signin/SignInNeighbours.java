package acceptance.neighbours.signin;

import acceptance.SharedTarget;
import acceptance.steps.Lifecycle;
import io.cucumber.java.BeforeAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The shop's own user pool: its template is the one of the stage dev, and a test compares them. */
public final class SignInNeighbours {
  public static final String TEMPLATE = "SignInStack.template.json";

  private static final List<String> FILES = List.of("manifest.json", TEMPLATE);

  private SignInNeighbours() {}

  @BeforeAll(order = Lifecycle.NEIGHBOURS_MOVE_IN)
  public static void move_in() throws IOException {
    Path folder = Files.createTempDirectory("sign-in");
    try {
      for (String file : FILES) {
        Files.write(folder.resolve(file), content(file));
      }
      SharedTarget.target().deployNeighbour(folder);
    } finally {
      for (String file : FILES) {
        Files.deleteIfExists(folder.resolve(file));
      }
      Files.delete(folder);
    }
  }

  /** A file of the neighbour's assembly. */
  public static byte[] content(String file) {
    try (InputStream content = SignInNeighbours.class.getResourceAsStream(file)) {
      return Objects.requireNonNull(content, file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
