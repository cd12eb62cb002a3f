package localcloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * Folders for data that only their owner may read, where the file system knows owners. What lies in
 * such a folder needs no permissions of its own.
 */
final class OwnerOnly {
  private static final String OWNERS = "rwx------";

  private OwnerOnly() {}

  /** Makes the folder and its missing parents; one that is there is closed to others. */
  static void createDirectories(Path folder) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] closed =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS))
            }
            : new FileAttribute<?>[0];
    Files.createDirectories(folder, closed);
    if (posix) {
      close(folder);
    }
  }

  /** Some file systems, such as a Windows drive in WSL, have permissions that cannot be changed. */
  private static void close(Path folder) {
    try {
      Files.getFileAttributeView(folder, PosixFileAttributeView.class)
          .setPermissions(Set.copyOf(PosixFilePermissions.fromString(OWNERS)));
    } catch (IOException e) {
      System.getLogger("localcloud")
          .log(
              System.Logger.Level.WARNING,
              "Others may be able to read " + folder + ": the system refuses to close it to them");
    }
  }
}
