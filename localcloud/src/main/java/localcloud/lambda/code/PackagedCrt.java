package localcloud.lambda.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * The classes of AWS's Common Runtime (aws-crt) as a function's code has them: a jar in {@code
 * lib}, or unpacked among the function's own.
 */
record PackagedCrt(String version, Path place) {
  static final String PROPERTIES =
      "META-INF/maven/software.amazon.awssdk.crt/aws-crt/pom.properties";

  static Optional<PackagedCrt> in(CodeCache.Code code) {
    if (Files.exists(code.root().resolve(PROPERTIES))) {
      return Optional.of(read(code.root()));
    }
    return code.classPath().libraries().stream()
        .filter(jar -> jar.getFileName().toString().matches("aws-crt-\\d.*"))
        .findFirst()
        .map(PackagedCrt::read);
  }

  /** Whether it brings the file along. */
  boolean has(String file) {
    if (Files.isDirectory(place)) {
      return Files.exists(place.resolve(file));
    }
    try (JarFile jar = new JarFile(place.toFile())) {
      return jar.getEntry(file) != null;
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  private static PackagedCrt read(Path place) {
    try {
      if (Files.isDirectory(place)) {
        try (InputStream in = Files.newInputStream(place.resolve(PROPERTIES))) {
          return new PackagedCrt(version(in), place);
        }
      }
      try (JarFile jar = new JarFile(place.toFile())) {
        ZipEntry properties = jar.getEntry(PROPERTIES);
        return new PackagedCrt(
            properties == null ? "" : version(jar.getInputStream(properties)), place);
      }
    } catch (IOException e) {
      throw unreadable(place, e);
    }
  }

  static String version(InputStream in) throws IOException {
    Properties properties = new Properties();
    properties.load(in);
    return properties.getProperty("version", "");
  }

  private static UncheckedIOException unreadable(Path place, IOException e) {
    return new UncheckedIOException("Cannot read " + place, e);
  }
}
