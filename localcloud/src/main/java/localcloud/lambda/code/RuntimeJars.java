package localcloud.lambda.code;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import localcloud.runtime.FunctionProcess;

/**
 * The jars with which every worker starts. The runtime's classes get their own jar, so nothing else
 * of the local cloud is on a function's class path. All jars are copied with the same file time: a
 * JVM uses a class archive only if its jars are unchanged and at the same relative paths as when it
 * was made.
 */
final class RuntimeJars {
  private static final String PACKAGE = FunctionProcess.class.getPackageName().replace('.', '/');

  private RuntimeJars() {}

  static List<Path> writeTo(Path directory) {
    Path runtime = TempFiles.create(directory).resolve("localcloud-runtime.jar");
    try {
      Path home = home(FunctionProcess.class);
      if (Files.isDirectory(home)) {
        write(runtime, home.resolve(PACKAGE));
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
          write(runtime, jar.getPath(PACKAGE));
        }
      }
      return List.of(
          dated(runtime),
          copy(home(Context.class), directory),
          copy(home(PojoSerializer.class), directory));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + runtime, e);
    }
  }

  private static Path copy(Path jar, Path directory) throws IOException {
    return dated(Files.copy(jar, directory.resolve(jar.getFileName())));
  }

  private static Path dated(Path jar) throws IOException {
    return Files.setLastModifiedTime(jar, FileTime.from(Instant.EPOCH));
  }

  private static void write(Path jar, Path classes) throws IOException {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.list(classes)) {
      for (Path file : files.sorted().toList()) {
        JarEntry entry = new JarEntry(PACKAGE + "/" + file.getFileName());
        entry.setTime(0);
        out.putNextEntry(entry);
        try (InputStream content = Files.newInputStream(file)) {
          content.transferTo(out);
        }
      }
    }
  }

  private static Path home(Class<?> type) {
    try {
      URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(location);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No file contains " + type.getName(), e);
    }
  }
}
