package localcloud.process;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sockets that a process has open, as Linux lists them (proc_pid_fd(5)). */
final class OpenSockets {
  private OpenSockets() {}

  /** False for a process that has ended or belongs to another user. */
  static boolean has(long pid, long inode) {
    Path wanted = Path.of("socket:[" + inode + "]");
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : open) {
        if (wanted.equals(target(descriptor))) {
          return true;
        }
      }
      return false;
    } catch (IOException | DirectoryIteratorException e) {
      return false;
    }
  }

  private static Path target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor);
    } catch (IOException e) {
      // Closed meanwhile.
      return descriptor;
    }
  }
}
