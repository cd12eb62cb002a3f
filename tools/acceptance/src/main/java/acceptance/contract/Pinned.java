package acceptance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the contracts that a test makes anew. The committed file is the truth: another one
 * fails the test, until somebody says that the change is meant.
 */
public record Pinned(Path committed) {
  private static final boolean ACCEPTED = Boolean.getBoolean("contracts.accept");
  private static final String ACCEPT =
      "mvn test -pl modules/01-product,modules/02-basket,modules/03-ordering -am"
          + " -Dgroups=contract -Dcontracts.accept=true";

  /** The file of this name below {@code contracts/}. */
  public static Pinned at(String name) {
    return new Pinned(Contracts.path(name));
  }

  /** Fails with the difference, unless the new content is what is committed. */
  public void holds(JsonNode made) {
    var now = text(withoutToolVersions(made));
    if (ACCEPTED) {
      write(now);
    }
    assertThat(now)
        .as(
            "%s is what others rely on, and this build makes another one.%n"
                + "If the change is meant, accept it with%n  %s%nand commit the file.",
            committed.getFileName(), ACCEPT)
        .isEqualTo(Files.exists(committed) ? text(Contracts.read(committed)) : "(no file)");
  }

  /** Which version of Pact wrote the file is nobody's contract. */
  private static JsonNode withoutToolVersions(JsonNode made) {
    var copy = made.deepCopy();
    if (copy.path("metadata") instanceof ObjectNode metadata) {
      metadata.remove("pact-jvm");
    }
    return copy;
  }

  private void write(String text) {
    try {
      Files.createDirectories(committed.getParent());
      Files.writeString(committed, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(JsonNode json) {
    try {
      return Contracts.JSON.writeValueAsString(json) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
