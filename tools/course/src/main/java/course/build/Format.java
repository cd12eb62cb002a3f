package course.build;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Keeps all Java sources in google-java-format: {@code apply} formats them, {@code check FILE}
 * names those that are not formatted. The file lists what has been found formatted, by path and
 * checksum, so a build looks only at what has changed. The formatter's jar is on the class path and
 * used as a tool: nothing here compiles against it.
 */
final class Format {
  private static final List<String> FOLDERS = List.of("modules", "localcloud", "tools");

  private final Path root;

  private Format(Path root) {
    this.root = root;
  }

  public static void main(String[] args) throws IOException {
    Format format = new Format(Path.of(System.getProperty("course.root")));
    if (args[0].equals("apply")) {
      format.run("--replace", format.sources());
    } else {
      format.check(Path.of(args[1]));
    }
  }

  private void check(Path formatted) throws IOException {
    Set<String> known =
        Files.exists(formatted) ? new HashSet<>(Files.readAllLines(formatted)) : Set.of();
    Map<String, String> sources = new TreeMap<>();
    for (String source : sources()) {
      sources.put(checksum(Path.of(source)) + " " + source, source);
    }
    run(
        "--dry-run",
        sources.keySet().stream()
            .filter(content -> !known.contains(content))
            .map(sources::get)
            .toList());
    Files.createDirectories(formatted.getParent());
    Files.write(formatted, sources.keySet());
  }

  private static String checksum(Path source) throws IOException {
    CRC32C checksum = new CRC32C();
    checksum.update(Files.readAllBytes(source));
    return Long.toHexString(checksum.getValue());
  }

  /** Ends the process if the formatter fails or names a file. */
  private void run(String option, List<String> sources) {
    if (sources.isEmpty()) {
      return;
    }
    StringWriter found = new StringWriter();
    int exit =
        ToolProvider.findFirst("google-java-format")
            .orElseThrow()
            .run(
                new PrintWriter(found),
                new PrintWriter(System.err, true, System.err.charset()),
                Stream.concat(Stream.of(option), sources.stream()).toArray(String[]::new));
    List<String> files =
        found.toString().lines().map(file -> root.relativize(Path.of(file)).toString()).toList();
    if (exit != 0 || !files.isEmpty()) {
      System.err.println("Not formatted with google-java-format:");
      files.forEach(file -> System.err.println("  " + file));
      System.err.println("Format everything: mvn -N -Pformat validate");
      System.exit(1);
    }
  }

  private List<String> sources() throws IOException {
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
