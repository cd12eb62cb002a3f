package localcloud.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Unpacks every asset once, identified by its content, and keeps it while it is in use. A directory
 * is used in place.
 */
public final class CodeCache {

  /**
   * Unpacked code.
   *
   * @param checksum absent for a directory, whose content may change at any time
   * @param sha256 AWS's CodeSha256, in base64; computed in the background
   */
  public record Code(
      Path root,
      ClassPath classPath,
      Optional<Checksum> checksum,
      CompletableFuture<String> sha256) {

    /** The size of the archive in bytes. */
    public long size() {
      return checksum.map(Checksum::size).orElse(0L);
    }
  }

  private record Use(Code code, int count) {}

  private final Path directory;
  private final List<Path> runtime;
  private final Map<Checksum, Use> uses = new HashMap<>();

  public CodeCache(Path directory) {
    this.directory = directory;
    this.runtime = RuntimeJars.writeTo(directory.resolveSibling("runtime"));
  }

  /**
   * Returns the unpacked code, which the caller must give back. The content identifies it, as a
   * file may change between two deployments but keep its name.
   */
  public synchronized Code take(Path asset) {
    if (Files.isDirectory(asset)) {
      ClassPath classPath = ClassPath.of(runtime, asset);
      return new Code(asset, classPath, Optional.empty(), CompletableFuture.completedFuture(""));
    }
    try {
      byte[] content = Files.readAllBytes(asset);
      Checksum checksum = Checksum.of(content);
      Use use = uses.get(checksum);
      if (use == null) {
        use = new Use(unpack(asset, content, checksum), 0);
      }
      uses.put(checksum, new Use(use.code(), use.count() + 1));
      return use.code();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the code " + asset, e);
    }
  }

  /**
   * The runtime is copied beside each function's code, so their relative paths are the same in
   * every cloud.
   */
  private Code unpack(Path asset, byte[] content, Checksum checksum) throws IOException {
    Path place = place(checksum);
    Path root = place.resolve("task");
    try {
      Unpacking.unzip(asset, content, root);
    } catch (RuntimeException e) {
      TempFiles.remove(place);
      throw e;
    }
    ClassPath classPath = ClassPath.of(RuntimeJars.writeTo(place.resolve("runtime")), root);
    return new Code(
        root,
        classPath,
        Optional.of(checksum),
        CompletableFuture.supplyAsync(() -> Base64.getEncoder().encodeToString(sha256(content))));
  }

  /** Removes the files when nothing uses them any more. */
  public synchronized void giveBack(Code code) {
    code.checksum().ifPresent(this::giveBack);
  }

  private void giveBack(Checksum checksum) {
    Use use = Objects.requireNonNull(uses.get(checksum));
    if (use.count() > 1) {
      uses.put(checksum, new Use(use.code(), use.count() - 1));
    } else {
      uses.remove(checksum);
      TempFiles.remove(place(checksum));
    }
  }

  private Path place(Checksum checksum) {
    return directory.resolve(checksum.text());
  }

  private static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
