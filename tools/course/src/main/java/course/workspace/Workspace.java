package course.workspace;

import course.carve.Code;
import course.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A learner's folder. */
public record Workspace(Path folder) {
  /** The commands' own folder; users need not look there. */
  static final String HIDDEN = ".course";

  /** The files as handed out. */
  static final String BASE = HIDDEN + "/base/";

  /** The learner's versions before a command overwrote them. */
  static final String SAVED = HIDDEN + "/saved/";

  /** The requested one, the one around the working directory, or {@code work/}. */
  public static Workspace find(@Nullable Path wanted, Path root) {
    Workspace workspace = new Workspace(wanted == null ? around(root) : wanted.toAbsolutePath());
    if (!workspace.exists()) {
      throw new Failure(
          "There is no workspace in " + workspace.folder() + ".", "Create one: ./course start");
    }
    return workspace;
  }

  /** One that holds only code: nobody opens it. */
  public static Workspace bare(Path folder) {
    try {
      Files.createDirectories(folder.resolve(HIDDEN));
      Files.createDirectories(folder.resolve("modules"));
      return new Workspace(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path around(Path root) {
    for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
      if (new Workspace(here).exists()) {
        return here;
      }
    }
    return root.resolve("work");
  }

  public boolean exists() {
    return Files.isDirectory(folder.resolve(HIDDEN));
  }

  public Code code() {
    return Code.read(folder);
  }

  public ProgressFile progress() {
    return new ProgressFile(folder.resolve("progress.txt"));
  }

  public Path hidden(String name) {
    return folder.resolve(HIDDEN).resolve(name);
  }

  /** The tests and features that are no longer as they were handed out: no check runs them. */
  public List<String> editedProofs() {
    return paths(BASE).stream()
        .map(path -> path.substring(BASE.length()))
        .filter(path -> path.startsWith("features/") || path.contains("/src/test/"))
        .filter(path -> !read(path).equals(read(BASE + path)))
        .toList();
  }

  /** Writes the files that differ. */
  public void write(Code code) {
    Code now = code();
    for (Map.Entry<String, String> file : code.files().entrySet()) {
      if (!file.getValue().equals(now.files().get(file.getKey()))) {
        write(file.getKey(), file.getValue());
      }
    }
  }

  /**
   * All files of a folder by their paths from the workspace, in order; none if there is no such
   * folder.
   */
  List<String> paths(String below) {
    Path top = folder.resolve(below);
    if (!Files.isDirectory(top)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(top)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Optional<String> read(String path) {
    Path file = folder.resolve(path);
    try {
      return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    } catch (CharacterCodingException e) {
      throw new Failure(file + " is not UTF-8.", "Save it as UTF-8, and run this again.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    try {
      Files.deleteIfExists(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that cannot be written, for example on a full disk, stays as it was. */
  void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Path aside = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
