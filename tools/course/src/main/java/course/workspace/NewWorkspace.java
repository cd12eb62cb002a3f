package course.workspace;

import course.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Carves a workspace. */
public final class NewWorkspace {
  private final Path root;
  private final Carving carving;

  public NewWorkspace(Path root, Carving carving) {
    this.root = root;
    this.carving = carving;
  }

  /** Fills an empty or new folder. */
  public Workspace in(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    if (isTaken(absolute)) {
      throw new Failure(
          "There is something in " + absolute + " already.",
          "Continue with it (./course check), or create another: ./course start DIR");
    }
    Workspace workspace = new Workspace(absolute);
    carving
        .files(absolute)
        .forEach(
            (path, text) -> {
              workspace.write(path, text);
              workspace.write(Workspace.BASE + path, text);
            });
    linkNodeModules(absolute);
    return workspace;
  }

  private static boolean isTaken(Path folder) {
    if (!Files.exists(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a plain {@code mvn verify} in the workspace finds DynamoDB's engine. */
  private void linkNodeModules(Path folder) {
    try {
      Files.createSymbolicLink(folder.resolve("node_modules"), root.resolve("node_modules"));
    } catch (IOException | UnsupportedOperationException e) {
      // ./course check works without the link, too.
    }
  }
}
