package course.prepare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The classes of the course's program in the form that a JVM maps into memory (class data sharing),
 * and beside it a label that says what they were made from. The launcher takes those whose label
 * names its JDK and its clone; the JVM itself refuses those of other jars or flags, or whose
 * checksums are wrong.
 *
 * @param jdk the home of the JDK, as the launcher found it
 */
record PreparedClasses(Path root, String jdk) {

  Path file() {
    return target().resolve("course.jsa");
  }

  Path label() {
    return target().resolve("course.jsa.label");
  }

  Path target() {
    return root.resolve("tools/course/target");
  }

  /** Whether the file is complete, undamaged, and made from what is here now. */
  boolean isCurrent() throws IOException {
    try {
      return Files.readAllLines(label()).equals(describe(file()));
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Puts a new one in place; at no time does a label stand beside another file than its own. */
  void replace(Path made) throws IOException {
    List<String> lines = describe(made);
    Files.deleteIfExists(label());
    Files.move(made, file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Path aside = Files.write(target().resolve("course.jsa.label.new"), lines);
    Files.move(aside, label(), StandardCopyOption.ATOMIC_MOVE);
  }

  private List<String> describe(Path archive) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(jdk + "|" + root);
    lines.add(System.getProperty("java.vm.version") + " " + System.getProperty("java.home"));
    CRC32C sum = new CRC32C();
    sum.update(Files.readAllBytes(archive));
    lines.add(Files.size(archive) + " " + Long.toHexString(sum.getValue()));
    lines.add(dated(target().resolve("course.jar")));
    try (Stream<Path> jars = Files.list(target().resolve("lib"))) {
      for (Path jar : jars.sorted().toList()) {
        lines.add(dated(jar));
      }
    }
    return lines;
  }

  private static String dated(Path jar) throws IOException {
    return jar.getFileName()
        + " "
        + Files.size(jar)
        + " "
        + Files.getLastModifiedTime(jar).toMillis();
  }
}
