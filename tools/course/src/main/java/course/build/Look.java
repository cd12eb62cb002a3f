package course.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;

/**
 * A look at all sources. When it has found them built, it leaves {@code build.seen}, dated before
 * it began, with the path of the clone inside and the second (since 1970) in which it began. As
 * long as nothing is newer, the launcher need not look again, unless the clock was set back before
 * it.
 */
record Look(Path begun, Path seen) {
  /** No file system's dates are coarser. */
  private static final long COARSE_MILLIS = 2000;

  static Look begin(Path root, Path folder) throws IOException {
    Path begun = Files.createTempFile(folder, "build", ".look");
    long now = Files.getLastModifiedTime(begun).toMillis();
    Files.writeString(begun, root + "\n" + now / 1000 + "\n");
    Files.setLastModifiedTime(begun, FileTime.fromMillis(now - COARSE_MILLIS));
    return new Look(begun, folder.resolve("build.seen"));
  }

  void end(boolean fresh) throws IOException {
    if (fresh) {
      Files.move(begun, seen, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.delete(begun);
      Files.deleteIfExists(seen);
    }
  }
}
