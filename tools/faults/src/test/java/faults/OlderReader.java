package faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Ordering's code of the time when there was only version 1: that of today, but its reader has no
 * case for version 2.
 */
final class OlderReader {
  private static final Path SOURCE =
      Path.of(
          System.getProperty("repository.root"),
          "modules/03-ordering/src/main/java/shop/ordering/aws/CheckoutEnvelope.java");
  private static final String NEW = "case CheckoutBasketV2.VERSION";
  private static final String JAR = "lib/ordering.jar";

  private OlderReader() {}

  /** Writes the older code to a file; {@code today} is the artifact of today's functions. */
  static void write(Path today, Path older) throws IOException {
    Path folder = Files.createTempDirectory(older.getParent(), "older");
    Files.copy(today, older, StandardCopyOption.REPLACE_EXISTING);
    try (FileSystem zip = open(older)) {
      Path classes = compile(folder, libraries(zip, folder));
      Path jar = folder.resolve("ordering.jar");
      try (FileSystem inside = open(jar)) {
        copy(classes, inside.getPath("/"));
      }
      Files.copy(jar, zip.getPath(JAR), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String libraries(FileSystem zip, Path folder) throws IOException {
    try (Stream<Path> jars = Files.list(zip.getPath("lib"))) {
      for (Path jar : jars.toList()) {
        Files.copy(jar, folder.resolve(jar.getFileName().toString()));
      }
    }
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
    }
  }

  private static Path compile(Path folder, String classPath) throws IOException {
    Path source = folder.resolve(SOURCE.getFileName());
    List<String> today = Files.readAllLines(SOURCE);
    List<String> older = today.stream().filter(line -> !line.contains(NEW)).toList();
    if (older.size() != today.size() - 1) {
      throw new IllegalStateException(SOURCE + " has not one line with " + NEW);
    }
    Files.write(source, older);
    Path classes = Files.createDirectory(folder.resolve("classes"));
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                classPath,
                "-d",
                classes.toString(),
                source.toString());
    if (failed != 0) {
      throw new IllegalStateException("The older reader does not compile");
    }
    return classes;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static FileSystem open(Path zip) throws IOException {
    return FileSystems.newFileSystem(URI.create("jar:" + zip.toUri()), Map.of());
  }
}
