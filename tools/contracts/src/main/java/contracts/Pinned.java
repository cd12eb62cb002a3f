package contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file of the contracts that a test generates again. The committed file is the truth: a different
 * one fails the test until somebody accepts the change.
 */
public record Pinned(Path committed) {
  private static final boolean ACCEPTED = Boolean.getBoolean("contracts.accept");
  private static final String ACCEPT =
      "mvn test -pl modules/01-product,modules/02-basket,modules/03-ordering,modules/04-eventbus,"
          + "modules/06-receipts -am -Dgroups=contract -Dcontracts.accept=true";

  /** The file of this name below {@code contracts/}. */
  public static Pinned at(String name) {
    return new Pinned(Contracts.path(name));
  }

  /**
   * Compares the new content with the committed one.
   *
   * @throws AssertionError with the lines that differ and the command that accepts them
   */
  public void holds(JsonNode made) {
    var now = Contracts.text(withoutToolVersions(made));
    if (ACCEPTED) {
      write(now);
    }
    var before = Files.exists(committed) ? Contracts.text(Contracts.read(committed)) : "";
    if (!now.equals(before)) {
      throw new AssertionError(
          String.format(
              Locale.ROOT,
              """
              Others rely on %s, but this build makes a different one:
              %s
              If the change is intended, accept it and commit the file:
                %s\
              """,
              committed.getFileName(),
              LineDifference.between(before, now),
              ACCEPT));
    }
  }

  /** The version of Pact that wrote the file is not part of the contract. */
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
}
