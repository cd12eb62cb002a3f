package course.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/**
 * The fingerprint of the sources of the last full build. The build itself writes it (tools/course
 * is the last module of the reactor), so a plain {@code mvn verify} counts as well.
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

  /** Whether everything is built from the current sources. */
  boolean isFresh() throws IOException {
    if (!Files.exists(file())
        || !PRODUCTS.stream().allMatch(product -> Files.exists(root.resolve(product)))) {
      return false;
    }
    if (!Files.isWritable(folder())) {
      return fits();
    }
    Look look = Look.begin(root, folder());
    boolean fresh = fits();
    look.end(fresh);
    return fresh;
  }

  private boolean fits() throws IOException {
    return Files.readString(file()).equals(BuildInputs.below(root).fingerprint());
  }

  /** Writes the stamp, unless a source changed during the build. */
  void leave(Instant buildStarted) throws IOException {
    Files.createDirectories(folder());
    Look look = Look.begin(root, folder());
    BuildInputs sources = BuildInputs.below(root);
    boolean unchanged = !sources.changedSince(FileTime.from(buildStarted));
    if (unchanged) {
      Files.writeString(file(), sources.fingerprint());
    } else {
      Files.deleteIfExists(file());
    }
    look.end(unchanged);
  }

  private Path folder() {
    return root.resolve("tools/course/target");
  }

  private Path file() {
    return folder().resolve("build.stamp");
  }
}
