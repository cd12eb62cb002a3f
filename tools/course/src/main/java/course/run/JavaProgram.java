package course.run;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program of the course in a process of its own, on the JDK that runs this one, which the
 * launcher has found.
 */
public final class JavaProgram {
  private static final List<String> ALIKE =
      List.of(
          "-XX:+UseSerialGC",
          // As a cloud's JVM has them (localcloud/jvm.options): one archive of classes serves both.
          "-XX:+UseCompactObjectHeaders",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private JavaProgram() {}

  /** Not started yet, with no input, and with its errors in its output. */
  public static ProcessBuilder with(Path root, List<String> arguments) {
    return program(root, ALIKE, arguments);
  }

  private static ProcessBuilder program(Path root, List<String> options, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("-Dcourse.root=" + root);
    Optional.ofNullable(System.getProperty("course.jdk"))
        .ifPresent(jdk -> command.add("-Dcourse.jdk=" + jdk));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectInput(new File(isWindows() ? "NUL" : "/dev/null"))
        .redirectErrorStream(true);
  }

  /** Options for the launcher's own program, if its classes are prepared: see the launcher. */
  public static List<String> prepared() {
    String file = System.getProperty("course.prepared");
    return file == null
        ? List.of()
        : List.of(
            "-Xlog:disable",
            "-XX:+UnlockDiagnosticVMOptions",
            "-XX:ArchiveRelocationMode=0",
            "-XX:+VerifySharedSpaces",
            "-XX:SharedArchiveFile=" + file);
  }

  /**
   * As {@link #with}, but with the options of a cloud's JVM; it survives the closing of the
   * terminal.
   */
  public static ProcessBuilder lasting(Path root, List<String> arguments) {
    String cloud = "@" + root.resolve("localcloud/jvm.options");
    ProcessBuilder program = program(root, List.of(cloud), arguments);
    if (!isWindows()) {
      program.command().addFirst("nohup");
    }
    return program;
  }

  /** As {@link #with}, but only in processor time that nothing else wants. */
  public static ProcessBuilder idle(Path root, List<String> arguments) {
    ProcessBuilder program = with(root, arguments);
    if (!isWindows()) {
      program.command().addAll(0, List.of("nice", "-n", "19"));
    }
    return program;
  }

  private static boolean isWindows() {
    return System.getProperty("os.name").startsWith("Windows");
  }
}
