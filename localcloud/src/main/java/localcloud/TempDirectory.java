package localcloud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localcloud.engine.Leftover;

/**
 * A directory that is removed with its local cloud; if that was killed, the next one removes it.
 */
final class TempDirectory implements AutoCloseable {
  private static final Pattern NAME = Pattern.compile("localcloud-(\\d+)-.*");

  private final Path path;

  private TempDirectory(Path path) {
    this.path = path;
  }

  static TempDirectory create() {
    try {
      long pid = ProcessHandle.current().pid();
      Path path = Files.createTempDirectory("localcloud-" + pid + "-");
      sweep();
      return new TempDirectory(path);
    } catch (IOException e) {
      throw new LocalCloudException("Cannot create a temporary directory", e);
    }
  }

  /** Stops the engines that outlived a killed local cloud and removes its files. */
  static void sweep() {
    try {
      sweep(Path.of(System.getProperty("java.io.tmpdir")));
    } catch (IOException e) {
      throw new LocalCloudException("Cannot remove what a killed local cloud left behind", e);
    }
  }

  static void sweep(Path parent) throws IOException {
    for (Path left : entries(parent)) {
      if (isLeftBehind(left)) {
        remove(left);
      }
    }
  }

  private static void remove(Path left) throws IOException {
    try {
      for (Path file : list(left, 1)) {
        if (file.toString().endsWith(Leftover.SUFFIX)) {
          new Leftover(file).end();
        }
      }
      delete(left);
    } catch (NoSuchFileException e) {
      noteOther(left);
    } catch (UncheckedIOException e) {
      if (!(e.getCause() instanceof NoSuchFileException)) {
        throw e;
      }
      noteOther(left);
    }
  }

  private static void noteOther(Path left) {
    System.getLogger("localcloud")
        .log(System.Logger.Level.DEBUG, "Another local cloud is removing " + left);
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    delete(path);
  }

  private static boolean isLeftBehind(Path directory) {
    Matcher name = NAME.matcher(directory.getFileName().toString());
    return name.matches()
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
        && Files.isWritable(directory);
  }

  private static void delete(Path directory) throws IOException {
    for (Path file : list(directory, Integer.MAX_VALUE).reversed()) {
      Files.deleteIfExists(file);
    }
  }

  /** Reads only names, not the attributes of other programs' files, which may vanish meanwhile. */
  private static List<Path> entries(Path parent) throws IOException {
    try (Stream<Path> entries = Files.list(parent)) {
      return entries.toList();
    }
  }

  private static List<Path> list(Path top, int depth) throws IOException {
    try (Stream<Path> paths = Files.walk(top, depth)) {
      return paths.toList();
    }
  }
}
