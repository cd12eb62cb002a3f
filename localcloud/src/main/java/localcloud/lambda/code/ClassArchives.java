package localcloud.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The archives of all libraries in use. Functions with the same libraries share an archive, even
 * with later clouds: its name is derived from its content.
 */
public final class ClassArchives implements AutoCloseable {
  private final Optional<Path> kept;
  private final Path lists;
  private final Map<String, ClassArchive> archives = new ConcurrentHashMap<>();

  /**
   * @param kept where archives are kept; if empty, none are used
   * @param temp for files that only this cloud needs
   */
  public ClassArchives(Optional<Path> kept, Path temp) {
    this.kept = kept;
    this.lists = temp;
  }

  /** The archive for unpacked code; a directory has none, as it may change at any time. */
  public Optional<ClassArchive> of(CodeCache.Code code) {
    return code.checksum().isEmpty() ? Optional.empty() : kept.map(in -> of(code.classPath(), in));
  }

  private ClassArchive of(ClassPath classPath, Path directory) {
    return archives.computeIfAbsent(
        name(classPath.libraries()),
        name -> new ClassArchive(new KeptArchive(directory, name), lists.resolve(name), classPath));
  }

  /** The name includes the JVM, as a JVM cannot use another JVM's archive. */
  private static String name(List<Path> libraries) {
    StringBuilder contents = new StringBuilder(FunctionJvm.identity() + ClassArchive.MAKING);
    try {
      for (Path library : libraries) {
        contents.append(library.getFileName());
        contents.append(Checksum.of(Files.readAllBytes(library)).text());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the libraries of a function", e);
    }
    return Checksum.of(contents.toString().getBytes(StandardCharsets.UTF_8)).text();
  }

  @Override
  public void close() {
    archives.values().forEach(ClassArchive::close);
  }
}
