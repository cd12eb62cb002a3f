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
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Unpacks every asset once, by its content, for as long as somebody uses it. A directory is taken
 * as it stands.
 */
final class CodeCache {

  /**
   * Unpacked code.
   *
   * @param digest what AWS calls CodeSha256, in base64; empty for a directory
   */
  record Code(Path root, ClassPath classPath, String digest, long size) {}

  private record Use(Code code, int count) {}

  private final Path directory;
  private final List<Path> runtime;
  private final Map<String, Use> uses = new HashMap<>();

  CodeCache(Path directory) {
    this.directory = directory;
    this.runtime = RuntimeJars.writeTo(directory.resolveSibling("runtime"));
  }

  /**
   * To be given back. A file may change under the same name between two deployments, so its content
   * decides.
   */
  synchronized Code take(Path asset) {
    if (Files.isDirectory(asset)) {
      return new Code(asset, ClassPath.of(runtime, asset), "", 0);
    }
    try {
      byte[] hash = hash(asset);
      String digest = Base64.getEncoder().encodeToString(hash);
      Use use = uses.get(digest);
      if (use == null) {
        use = new Use(unpack(asset, HexFormat.of().formatHex(hash, 0, 16), digest), 0);
      }
      uses.put(digest, new Use(use.code(), use.count() + 1));
      return use.code();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the code " + asset, e);
    }
  }

  /** The runtime stands beside each code, for then the two are to each other as in any cloud. */
  private Code unpack(Path asset, String name, String digest) throws IOException {
    Path place = directory.resolve(name);
    Path root = place.resolve("task");
    unzip(asset, root);
    List<Path> beside = RuntimeJars.writeTo(place.resolve("runtime"));
    return new Code(root, ClassPath.of(beside, root), digest, Files.size(asset));
  }

  /** Removes the files once nobody uses them. */
  synchronized void giveBack(Code code) {
    Use use = uses.get(code.digest());
    if (use != null && use.count() > 1) {
      uses.put(code.digest(), new Use(code, use.count() - 1));
    } else if (use != null) {
      uses.remove(code.digest());
      TempFiles.remove(code.root().getParent());
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
