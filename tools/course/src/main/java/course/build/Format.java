package course.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Keeps all Java sources in google-java-format: {@code check} names the files that are not
 * formatted, {@code apply} formats them. The formatter's jar is on the class path and used as a
 * tool: nothing here compiles against it.
 */
final class Format {
  private static final List<String> FOLDERS = List.of("modules", "localcloud", "tools");

  private Format() {}

  public static void main(String[] args) throws IOException {
    Path root = Path.of(System.getProperty("course.root"));
    boolean apply = args[0].equals("apply");
    List<String> command = new ArrayList<>(apply ? List.of("--replace") : List.of("--dry-run"));
    command.addAll(sources(root));
    StringWriter found = new StringWriter();
    int exit =
        formatter()
            .run(
                new PrintWriter(found),
                new PrintWriter(System.err, true, System.err.charset()),
                command.toArray(String[]::new));
    List<String> files =
        found.toString().lines().map(file -> root.relativize(Path.of(file)).toString()).toList();
    if (exit != 0 || !files.isEmpty()) {
      System.err.println("Not formatted with google-java-format:");
      files.forEach(file -> System.err.println("  " + file));
      System.err.println("Format everything: mvn -N -Pformat validate");
      System.exit(1);
    }
  }

  private static ToolProvider formatter() {
    return ToolProvider.findFirst("google-java-format").orElseThrow();
  }

  private static List<String> sources(Path root) throws IOException {
    List<String> sources = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(root.resolve(folder))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !root.relativize(file).toString().matches(".*[/\\\\]target[/\\\\].*"))
            .map(Path::toString)
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
