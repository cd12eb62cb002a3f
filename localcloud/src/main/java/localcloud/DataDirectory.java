package localcloud;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import localcloud.disk.WholeFile;
import localcloud.gateway.AwsException;

/** Lets only one local cloud at a time use a data directory, and only one that can read it. */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  /**
   * Of the files in it. Folders without a version are of the time before; each service brings its
   * own files over.
   */
  static final int VERSION = 2;

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
      DataDirectory taken = new DataDirectory(channel);
      try {
        check(directory);
      } catch (AwsException e) {
        taken.close();
        throw new LocalCloudException(String.valueOf(e.getMessage()), e);
      } catch (LocalCloudException | IOException e) {
        taken.close();
        throw e;
      }
      return taken;
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

  private static void check(Path directory) throws IOException {
    Path file = directory.resolve("version");
    if (Files.exists(file)) {
      String version = Files.readString(file).strip();
      if (!version.equals(Integer.toString(VERSION))) {
        throw new LocalCloudException(
            String.format(
                Locale.ROOT,
                "%s was written by another version of the local cloud: %s says %s, and this one"
                    + " reads %d. Start it with the version that wrote it, or choose another"
                    + " --data.",
                directory,
                file,
                version.isEmpty() ? "nothing" : version,
                VERSION));
      }
    } else {
      WholeFile.write(file, (VERSION + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
