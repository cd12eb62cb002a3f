package localcloud.disk;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/**
 * A file that grows by lines, each a JSON object. A line survives the process's death once it is
 * added; the machine's death may take the last ones, as nothing waits for the disk.
 */
public final class KeptLines {
  private final Path file;
  private final Writing writing;

  /** Where the last whole line ends; what may follow it is cut off before the next is written. */
  private long end;

  private KeptLines(Path file, Writing writing) {
    this.file = file;
    this.writing = writing;
  }

  /** Opens a journal; {@link #read} it before adding to it. */
  public static KeptLines at(Path file) {
    return new KeptLines(file, KeptLines::write);
  }

  /** A journal on a disk that may be full. */
  static KeptLines at(Path file, Writing writing) {
    return new KeptLines(file, writing);
  }

  /** All lines, whatever they say. */
  public List<JsonNode> read() {
    return read(any -> {});
  }

  /**
   * All lines. A last line that was torn, because the process was killed or the disk was full while
   * it was written, is cut off: its writer never heard that it was kept.
   *
   * @param reader takes each line in turn; it may throw what it likes at one that makes no sense
   * @throws KeptFileException if another line is damaged, which no crash of the process explains
   */
  public synchronized List<JsonNode> read(Consumer<JsonNode> reader) {
    if (Files.notExists(file)) {
      end = 0;
      return List.of();
    }
    byte[] content = WholeFile.read(file);
    FoundLines found = FoundLines.in(file, content);
    found.passTo(reader, file);
    end = found.end();
    if (end > content.length) {
      endLine();
    } else if (end < content.length) {
      cutTail(content.length - end);
    }
    return found.lines();
  }

  private void cutTail(long length) {
    System.getLogger("localcloud")
        .log(
            System.Logger.Level.WARNING,
            String.format(
                Locale.ROOT,
                "Cut off a torn last line of %s: %d bytes from byte %d on, which were never"
                    + " acknowledged",
                file,
                length,
                end));
    cut();
  }

  /** The last line is whole, but for its end: only an editor leaves it so. */
  private void endLine() {
    try {
      writing.write(file, end - 1, new byte[] {'\n'});
    } catch (IOException e) {
      throw DiskFailure.of(file, e);
    }
  }

  private void cut() {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      open.setLength(end);
    } catch (IOException e) {
      System.getLogger("localcloud")
          .log(System.Logger.Level.DEBUG, "Left to the next line, which overwrites it", e);
    }
  }

  /**
   * Adds lines, all of them or none.
   *
   * @throws AwsException InternalFailure if the disk refuses them
   */
  public synchronized void add(Collection<? extends JsonNode> lines) {
    byte[] content = content(lines);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      writing.write(file, end, content);
      end += content.length;
    } catch (IOException e) {
      cut();
      throw DiskFailure.of(file, e);
    }
  }

  /**
   * Replaces all lines.
   *
   * @throws AwsException InternalFailure if the disk refuses them; the old ones stay
   */
  public synchronized void replace(Collection<? extends JsonNode> lines) {
    byte[] content = content(lines);
    WholeFile.write(file, content);
    end = content.length;
  }

  public synchronized void delete() {
    try {
      Files.deleteIfExists(file);
      end = 0;
    } catch (IOException e) {
      throw DiskFailure.of(file, e);
    }
  }

  private static byte[] content(Collection<? extends JsonNode> lines) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (JsonNode line : lines) {
      content.writeBytes(Json.bytes(line));
      content.write('\n');
    }
    return content.toByteArray();
  }

  /** Not through a channel, which a thread's interrupt would close. */
  private static void write(Path file, long at, byte[] content) throws IOException {
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
      if (open.length() > at) {
        open.setLength(at);
      }
      open.seek(at);
      open.write(content);
    }
  }

  /** Writes bytes at a place of a file, and nothing after them. */
  @FunctionalInterface
  interface Writing {
    void write(Path file, long at, byte[] content) throws IOException;
  }
}
