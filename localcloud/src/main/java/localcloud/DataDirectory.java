package localcloud;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import localcloud.disk.DiskFailure;
import localcloud.disk.WholeFile;
import localcloud.gateway.AwsException;

/** Lets only one local cloud at a time use a data directory, and only one that can read it. */
final class DataDirectory implements AutoCloseable {
  private static final String LOCK = "lock";

  /** Of the files in it. */
  static final int VERSION = 3;

  /** Each service brings its own files over; folders without a version are of the time before. */
  private static final List<String> BEFORE = List.of("2");

  private final FileChannel lock;

  private DataDirectory(FileChannel lock) {
    this.lock = lock;
  }

  static DataDirectory take(Path directory) {
    try {
      // First, what may not be touched: somebody else's, and another version's.
      FolderOwner.check(directory);
      isOfThisVersion(directory);
      OwnerOnly.createDirectories(directory);
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
        if (!isOfThisVersion(directory)) {
          WholeFile.write(version(directory), (VERSION + "\n").getBytes(StandardCharsets.UTF_8));
        }
      } catch (AwsException e) {
        taken.close();
        throw new LocalCloudException(String.valueOf(e.getMessage()), e);
      } catch (LocalCloudException | IOException e) {
        taken.close();
        throw e;
      }
      return taken;
    } catch (IOException e) {
      throw new LocalCloudException(
          "The data directory "
              + directory
              + " cannot be used ("
              + DiskFailure.reason(e)
              + "). Make it readable and writable, or choose another --data.",
          e);
    }
  }

  private static boolean isLocked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** False for a new folder and for one of an earlier version, of which the services take care. */
  private static boolean isOfThisVersion(Path directory) throws IOException {
    Path file = version(directory);
    if (Files.notExists(file)) {
      return false;
    }
    String version = Files.readString(file, StandardCharsets.ISO_8859_1).strip();
    if (version.equals(Integer.toString(VERSION)) || BEFORE.contains(version)) {
      return !BEFORE.contains(version);
    }
    throw new LocalCloudException(
        String.format(
            Locale.ROOT,
            "%s was written by another version of the local cloud: %s says %s, and this one reads"
                + " %d. Start it with the version that wrote it, or choose another --data.",
            directory,
            file,
            version.isEmpty() ? "nothing" : version,
            VERSION));
  }

  private static Path version(Path directory) {
    return directory.resolve("version");
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
