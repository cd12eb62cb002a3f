package course.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder {@code .localcloud}: the log in it may show data of the shop. */
final class OwnersFolder {
  private OwnersFolder() {}

  /** Makes the folder and closes it to others, where the file system knows owners. */
  static void create(Path folder) throws IOException {
    Files.createDirectories(folder);
    PosixFileAttributeView view = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
    if (view != null) {
      try {
        view.setPermissions(PosixFilePermissions.fromString("rwx------"));
      } catch (IOException e) {
        // Some file systems, such as a Windows drive in WSL, have permissions that cannot be
        // changed.
        System.err.println("Others may be able to read " + folder + ".");
      }
    }
  }
}
