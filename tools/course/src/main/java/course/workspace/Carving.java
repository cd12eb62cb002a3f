package course.workspace;

import course.carve.Code;
import course.carve.Holes;
import exercises.Course;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a new workspace holds, by path: the reference with all holes cut, and a project around it.
 */
public final class Carving {
  private static final String PENDING =
      "modules/00-foundation/src/main/java/" + Holes.PENDING.replace('.', '/') + ".java";
  private static final List<String> FOLDERS = List.of("modules", "features", "contracts", ".mvn");

  /**
   * A learner's tests always run: what they depend on lies partly outside of the workspace, so its
   * files alone do not say whether anything has changed.
   */
  private static final String IN_A_WORKSPACE =
      "-Dworkspace\n-Dunchanged.phase=none\n-Dpassed.phase=none\n";

  private static final String PENDING_CLASS =
      """
      package shop.foundation;

      /** Marks a place where you write something; the step's id comes first. */
      public final class StepPending extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public StepPending(String step) {
          super(step);
        }
      }
      """;

  private final Path root;
  private final Course course;

  public Carving(Path root, Course course) {
    this.root = root;
    this.course = course;
  }

  /** The code alone, with every hole cut. */
  public Code starter() {
    return Code.read(root).cut(course.steps()).with(PENDING, PENDING_CLASS);
  }

  /** The reference's code, as a finished workspace has it. */
  public Code solution() {
    return Code.read(root).with(PENDING, PENDING_CLASS);
  }

  /** All files for a workspace in this folder. */
  SortedMap<String, String> files(Path folder) {
    SortedMap<String, String> files = new TreeMap<>();
    for (String top : FOLDERS) {
      copy(root.resolve(top), files);
    }
    files.putAll(starter().files());
    files.replaceAll((path, text) -> path.endsWith("pom.xml") ? Project.child(text) : text);
    files.put("pom.xml", Project.pom(folder.relativize(root)));
    files.computeIfPresent(".mvn/maven.config", (path, text) -> text + IN_A_WORKSPACE);
    files.put(".gitignore", "target/\n.course/bench/\nnode_modules\n");
    return files;
  }

  private void copy(Path top, SortedMap<String, String> files) {
    try (Stream<Path> paths = Files.walk(top)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        String name = root.relativize(path).toString().replace('\\', '/');
        if (!name.contains("/target/") && !name.contains("/cdk.out/")) {
          files.put(name, Files.readString(path));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
