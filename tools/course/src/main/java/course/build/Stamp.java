package course.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * The fingerprint of the sources that the last full build was made from. The build itself leaves it
 * (tools/course is the last module of the reactor), so that a plain {@code mvn verify} counts as
 * well.
 */
final class Stamp {
  private static final List<String> PRODUCTS =
      List.of(
          "tools/course/target/course.jar",
          "modules/05-system/target/cdk.out/manifest.json",
          "docs/target/site/index.html");

  private final Path root;

  Stamp(Path root) {
    this.root = root;
  }

  /** True when everything is built, and from the sources as they stand now. */
  boolean isFresh() throws IOException {
    return PRODUCTS.stream().allMatch(product -> Files.exists(root.resolve(product)))
        && Files.exists(file())
        && Files.readString(file()).equals(BuildInputs.below(root).fingerprint());
  }

  /** Leaves the stamp, unless somebody changed a source while the build ran. */
  void leave(Instant buildStarted) throws IOException {
    BuildInputs sources = BuildInputs.below(root);
    if (sources.changedSince(FileTime.from(buildStarted))) {
      Files.deleteIfExists(file());
      return;
    }
    Files.createDirectories(file().getParent());
    Files.writeString(file(), sources.fingerprint());
  }

  private Path file() {
    return root.resolve("tools/course/target/build.stamp");
  }
}
