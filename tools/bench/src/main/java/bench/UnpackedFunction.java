package bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import software.amazon.awssdk.crt.CRT;

/**
 * A function's unpacked code, with the class path that the local cloud gives it: the runtime, the
 * libraries, and finally the function's own jar.
 *
 * @param libraries what one archive of classes covers, whatever is edited
 * @param natives the folder with this machine's native library, for code that has AWS's machines'
 *     as a file of its own
 */
record UnpackedFunction(List<Path> libraries, List<Path> own, Optional<Path> natives) {
  private static final List<String> RUNTIME_LIBRARIES =
      List.of("aws-lambda-java-core-", "aws-lambda-java-serialization-");

  static UnpackedFunction unpack(Path root, Path zip, Path home) {
    try {
      List<Path> libraries = new ArrayList<>(runtime(root, Files.createDirectories(home)));
      List<Path> own = new ArrayList<>();
      for (Path jar : unzip(zip, home)) {
        boolean library = jar.getFileName().toString().matches(".+-\\d.*\\.jar");
        (library ? libraries : own).add(jar);
      }
      return new UnpackedFunction(libraries, own, natives(zip, home));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + zip, e);
    }
  }

  String classPath() {
    return joined(Stream.concat(libraries.stream(), own.stream()));
  }

  String libraryPath() {
    return joined(libraries.stream());
  }

  private static List<Path> runtime(Path root, Path home) {
    Path jar = home.resolve("localcloud-runtime.jar");
    String classes = root.resolve("localcloud/target/classes").toString();
    ToolProvider.findFirst("jar")
        .orElseThrow()
        .run(System.out, System.err, "-cf", "" + jar, "-C", classes, "localcloud/runtime");
    Stream<Path> libraries =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(
                one -> RUNTIME_LIBRARIES.stream().anyMatch(("" + one.getFileName())::startsWith));
    return Stream.concat(Stream.of(jar), libraries).toList();
  }

  private static List<Path> unzip(Path zip, Path home) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().endsWith(".jar")) {
          Path jar = home.resolve(Path.of(entry.getName()).getFileName());
          Files.copy(in, jar);
          jars.add(jar);
        }
      }
    }
    jars.sort(Comparator.naturalOrder());
    return jars;
  }

  private static Optional<Path> natives(Path zip, Path home) throws IOException {
    try (ZipFile code = new ZipFile(zip.toFile())) {
      if (code.stream().noneMatch(entry -> entry.getName().endsWith(".so"))) {
        return Optional.empty();
      }
    }
    String os = CRT.getOSIdentifier();
    String library = System.mapLibraryName("aws-crt-jni");
    String file = String.join("/", "", os, CRT.getArchIdentifier(), CRT.getCRuntime(os), library);
    Path folder = Files.createDirectories(home.resolve("native"));
    try (InputStream in = Objects.requireNonNull(CRT.class.getResourceAsStream(file), file)) {
      Files.copy(in, folder.resolve(library));
    }
    return Optional.of(folder);
  }

  private static String joined(Stream<Path> jars) {
    return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
