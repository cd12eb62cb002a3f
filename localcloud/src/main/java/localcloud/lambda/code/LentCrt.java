package localcloud.lambda.code;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The native library of AWS's Common Runtime (aws-crt), which the AWS SDK uses for HTTP. A
 * function's code needs it for the machines of AWS only, so this cloud lends that for this machine:
 * its own, to code with the same version. A JVM that finds it on its library path has nothing to
 * unpack.
 */
public final class LentCrt {
  private static final String LIBRARY = System.mapLibraryName("aws-crt-jni");

  private final Machine machine = Machine.here();
  private final Path directory;
  private boolean unpacked;

  /**
   * @param directory for the library, which is unpacked when a function first needs it
   */
  public LentCrt(Path directory) {
    this.directory = directory;
  }

  /**
   * The value of {@code java.library.path}: as on AWS the code's own folders, or those in the
   * function's LD_LIBRARY_PATH, but first what is lent.
   */
  public String libraryPath(CodeCache.Code code, Map<String, String> environment) {
    Path root = code.root();
    String own = environment.getOrDefault("LD_LIBRARY_PATH", joined(root, root.resolve("lib")));
    boolean lends = PackagedCrt.in(code).filter(this::fits).isPresent();
    return lends ? unpack() + File.pathSeparator + own : own;
  }

  /**
   * What is missing if nothing is lent, and if the code itself has no library for this machine.
   *
   * @param architecture the one that the function declares
   */
  public Optional<String> problem(CodeCache.Code code, String architecture) {
    return PackagedCrt.in(code)
        .filter(crt -> !fits(crt) && !crt.has(file()))
        .filter(crt -> !(machine.isLike(architecture) && hasLibrary(code.root())))
        .map(
            crt ->
                String.format(
                    Locale.ROOT,
                    "The code has aws-crt %s, but no native library for this machine (%s). The"
                        + " local cloud lends that of aws-crt %s only: use this version, or leave"
                        + " %s in the jar.",
                    crt.version(),
                    machine,
                    Own.VERSION,
                    file()));
  }

  private boolean fits(PackagedCrt crt) {
    return crt.version().equals(Own.VERSION) && LentCrt.class.getResource("/" + file()) != null;
  }

  private static boolean hasLibrary(Path root) {
    return Stream.of(root, root.resolve("lib"))
        .anyMatch(folder -> Files.exists(folder.resolve(LIBRARY)));
  }

  private synchronized Path unpack() {
    if (!unpacked) {
      Path library = TempFiles.create(directory).resolve(LIBRARY);
      try (InputStream in = resource(file())) {
        Files.copy(in, library, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot write " + library, e);
      }
      unpacked = true;
    }
    return directory;
  }

  private String file() {
    return machine + "/" + LIBRARY;
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(LentCrt.class.getResourceAsStream("/" + name), name);
  }

  private static String joined(Path... folders) {
    return Stream.of(folders).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }

  /** This cloud's own copy; looked up only when a function has one. */
  private static final class Own {
    static final String VERSION = read();

    private static String read() {
      try (InputStream in = resource(PackagedCrt.PROPERTIES)) {
        return PackagedCrt.version(in);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot read the version of aws-crt", e);
      }
    }
  }
}
