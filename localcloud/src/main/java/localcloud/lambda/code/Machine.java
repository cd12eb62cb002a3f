package localcloud.lambda.code;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/**
 * A kind of machine, named as aws-crt names the folders of its native libraries.
 *
 * @param os {@code linux}, {@code osx} or {@code windows}
 * @param processor {@code x86_64}, {@code armv8} or another name that aws-crt has no library for
 * @param libc {@code glibc} or {@code musl} on Linux, {@code cruntime} elsewhere
 */
record Machine(String os, String processor, String libc) {

  static Machine here() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    return new Machine(
        osOf(os), processorOf(processor), os.contains("linux") ? libcHere() : "cruntime");
  }

  /** Whether functions with this architecture run on such machines, on AWS: Linux with glibc. */
  boolean isLike(String architecture) {
    return equals(new Machine("linux", processorOf(architecture), "glibc"));
  }

  private static String osOf(String name) {
    if (name.contains("windows")) {
      return "windows";
    }
    return name.contains("mac") ? "osx" : "linux";
  }

  private static String processorOf(String name) {
    return switch (name) {
      case "amd64", "x86_64" -> "x86_64";
      case "aarch64", "arm64" -> "armv8";
      default -> name;
    };
  }

  /** A JDK says in its file {@code release} for which C library it was built. */
  private static String libcHere() {
    Properties release = new Properties();
    Path file = Path.of(System.getProperty("java.home"), "release");
    if (Files.exists(file)) {
      try (InputStream in = Files.newInputStream(file)) {
        release.load(in);
      } catch (IOException e) {
        return "glibc";
      }
    }
    return release.getProperty("LIBC", "").contains("musl") ? "musl" : "glibc";
  }

  @Override
  public String toString() {
    return os + "/" + processor + "/" + libc;
  }
}
