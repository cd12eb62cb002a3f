package localcloud;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets only one local cloud at a time use a data directory. */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  private final FileChannel lock;

  private DataDirectory(FileChannel lock) {
    this.lock = lock;
  }

  static DataDirectory take(Path directory) {
    try {
      OwnerOnly.createDirectories(directory, LOCK);
      FileChannel channel =
          FileChannel.open(
              directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!isLocked(channel)) {
        channel.close();
        throw new LocalCloudException(
            "Another local cloud uses " + directory + ". Stop it, or choose another --data.");
      }
      return new DataDirectory(channel);
    } catch (IOException e) {
      throw new LocalCloudException("The data directory " + directory + " cannot be used", e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
