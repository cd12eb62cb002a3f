package localcloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Folders for data that only their owner may read, where the file system knows owners. What lies in
 * such a folder needs no permissions of its own.
 */
final class OwnerOnly {
  private static final String OWNERS = "rwx------";

  private OwnerOnly() {}

  /**
   * Makes the folder and its missing parents. One that is there is closed to others if it is empty
   * or holds a file of this name, which says that it is a local cloud's own; any other keeps its
   * permissions, as it serves something else as well.
   */
  static void createDirectories(Path folder, String mark) throws IOException {
    boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] closed =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNERS))
            }
            : new FileAttribute<?>[0];
    Files.createDirectories(folder, closed);
    if (posix && (isEmpty(folder) || Files.exists(folder.resolve(mark)))) {
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

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }
}
