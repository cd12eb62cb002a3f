package localcloud.lambda;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks every asset once, by its content, for as long as somebody uses it. A directory is taken
 * as it stands.
 */
final class CodeCache {

  /** Unpacked code; the digest is what AWS calls CodeSha256, in base64. */
  record Code(Path root, String digest, long size) {}

  private final Path directory;
  private final Map<Path, Integer> uses = new HashMap<>();

  CodeCache(Path directory) {
    this.directory = directory;
  }

  /**
   * To be given back. A file may change under the same name between two deployments, so its content
   * decides.
   */
  synchronized Code take(Path asset) {
    if (Files.isDirectory(asset)) {
      return new Code(asset, "", 0);
    }
    try {
      byte[] hash = hash(asset);
      Path root = directory.resolve(HexFormat.of().formatHex(hash, 0, 16));
      String digest = Base64.getEncoder().encodeToString(hash);
      long size = Files.size(asset);
      if (!uses.containsKey(root)) {
        unzip(asset, root);
      }
      uses.merge(root, 1, Integer::sum);
      return new Code(root, digest, size);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the code " + asset, e);
    }
  }

  /** Removes the files once nobody uses them. */
  synchronized void giveBack(Code code) {
    Integer left = uses.computeIfPresent(code.root(), (root, count) -> count - 1);
    if (left != null && left == 0) {
      uses.remove(code.root());
      TempFiles.remove(code.root());
    }
  }

  private static byte[] hash(Path asset) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(asset), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return in.getMessageDigest().digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static void unzip(Path asset, Path root) {
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(asset))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        extract(zip, entry, root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack the code " + asset, e);
    }
  }

  private static void extract(InputStream content, ZipEntry entry, Path root) throws IOException {
    Path file = root.resolve(entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("An entry leads out of the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try {
      Files.copy(content, file);
      // Class caches compare file times: the same archive is to give the same files.
      Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
    } catch (FileAlreadyExistsException e) {
      throw new IOException("An entry stands twice in the archive: " + entry.getName(), e);
    }
  }
}
