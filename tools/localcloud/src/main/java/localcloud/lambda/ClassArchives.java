package localcloud.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The archives of all libraries in use. Functions with the same libraries share one, and so do
 * later clouds: an archive is named by what went into it.
 */
final class ClassArchives implements AutoCloseable {
  private final Optional<Path> kept;
  private final Path lists;
  private final Map<String, ClassArchive> archives = new ConcurrentHashMap<>();

  /**
   * @param kept where archives are kept; none are used without
   * @param temp for what only this cloud needs
   */
  ClassArchives(Optional<Path> kept, Path temp) {
    this.kept = kept;
    this.lists = temp;
  }

  /** The archive for code that was unpacked; a directory's may change at any time. */
  Optional<ClassArchive> of(CodeCache.Code code) {
    if (code.digest().isEmpty()) {
      return Optional.empty();
    }
    return kept.map(
        directory -> {
          ClassPath path = code.classPath();
          return archives.computeIfAbsent(
              name(path.libraries()),
              name ->
                  new ClassArchive(directory.resolve(name + ".jsa"), lists.resolve(name), path));
        });
  }

  /** A JVM takes no archive of another JVM's. */
  private static String name(List<Path> libraries) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
      for (Path library : libraries) {
        digest.update(library.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(library));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the libraries of a function", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  @Override
  public void close() {
    archives.values().forEach(ClassArchive::close);
  }
}
