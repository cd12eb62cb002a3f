package localcloud.disk;

import static com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Function;
import localcloud.gateway.AwsException;
import localcloud.gateway.Json;

/** Replaces files as a whole: whoever reads one finds the old content or the new. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Returns when the system has the new content, which then survives the process's death.
   *
   * @throws AwsException InternalFailure if the disk refuses it; the old content stays
   */
  public static void write(Path file, byte[] content) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      try {
        Files.write(next, content);
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        // On a full disk, half a file is in the way.
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw DiskFailure.of(file, e);
    }
  }

  /**
   * Reads JSON that an earlier process has written.
   *
   * @param reader makes something of it
   * @throws KeptFileException if it is damaged, or the reader cannot make anything of it
   */
  public static <T> T readJson(Path file, Function<JsonNode, T> reader) {
    byte[] content = read(file);
    try {
      return reader.apply(Json.KEPT.reader().with(FAIL_ON_TRAILING_TOKENS).readTree(content));
    } catch (IOException e) {
      throw damaged(file, "it is not JSON", e);
    } catch (AwsException | KeptFileException e) {
      throw e;
    } catch (RuntimeException e) {
      throw damaged(file, "it is not what the local cloud writes there", e);
    }
  }

  private static KeptFileException damaged(Path file, String how, Exception cause) {
    return new KeptFileException(
        file
            + " is damaged: "
            + how
            + ". Nothing has been changed. Put back a copy of it, or move it away to go on without"
            + " it.",
        cause);
  }

  /**
   * Reads what an earlier process has written.
   *
   * @throws KeptFileException if the system refuses it
   */
  public static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new KeptFileException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }
}
