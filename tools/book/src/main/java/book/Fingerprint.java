package book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash of everything that a site is made from: the same while nothing that it quotes has changed.
 */
final class Fingerprint {
  private static final List<String> ROOTS =
      List.of(
          "docs",
          "features",
          "contracts",
          "modules",
          "localcloud",
          "tools",
          "README.md",
          "CONTRIBUTING.md");
  private static final List<String> SKIPPED = List.of("target", "node_modules", "cdk.out");

  private final String value;

  Fingerprint(Path repository) throws IOException {
    var digest = sha256();
    for (var root : ROOTS) {
      try (var files = Files.walk(repository.resolve(root))) {
        for (var file : sources(files)) {
          digest.update(repository.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
          digest.update(Files.readAllBytes(file));
        }
      }
    }
    value = HexFormat.of().formatHex(digest.digest());
  }

  boolean isThatOf(Path site) throws IOException {
    return Files.exists(file(site)) && Files.readString(file(site)).equals(value);
  }

  void leaveIn(Path site) throws IOException {
    Files.writeString(file(site), value);
  }

  private static Path file(Path site) {
    return site.resolveSibling("site.fingerprint");
  }

  private static List<Path> sources(Stream<Path> files) {
    return files.filter(Files::isRegularFile).filter(Fingerprint::isSource).sorted().toList();
  }

  private static boolean isSource(Path file) {
    for (var part : file) {
      if (SKIPPED.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
