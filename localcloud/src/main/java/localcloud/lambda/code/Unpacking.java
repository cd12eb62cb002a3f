package localcloud.lambda.code;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import localcloud.gateway.AwsException;

/**
 * Unpacks a function's archive, up to the size that AWS allows (AWS Lambda Developer Guide, "Lambda
 * quotas", "Deployment package (.zip file archive) size"): a small archive can hold endless zeros.
 */
final class Unpacking {
  static final long MOST_BYTES = 262_144_000;

  /** Something for each entry, so that an archive cannot hold endless empty files, either. */
  private static final int ENTRY = 512;

  private static final int BLOCK = 64 * 1024;

  private final Path root;
  private final byte[] block = new byte[BLOCK];
  private long left = MOST_BYTES;

  private Unpacking(Path root) {
    this.root = root;
  }

  static void unzip(Path asset, byte[] content, Path root) {
    Unpacking unpacking = new Unpacking(root);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        unpacking.extract(zip, entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack the code " + asset, e);
    }
  }

  private void extract(InputStream content, ZipEntry entry) throws IOException {
    take(ENTRY);
    Path file = EntryPaths.resolve(root, entry.getName()).normalize();
    if (!file.startsWith(root)) {
      throw new IOException("An entry points outside the archive: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
      copy(content, out);
    } catch (FileAlreadyExistsException e) {
      throw new IOException("The archive contains an entry twice: " + entry.getName(), e);
    }
    // Class archives compare file times, so the same zip must always produce the same files.
    Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
  }

  private void copy(InputStream content, OutputStream out) throws IOException {
    for (int read = content.read(block); read > 0; read = content.read(block)) {
      take(read);
      out.write(block, 0, read);
    }
  }

  private void take(int bytes) {
    left -= bytes;
    if (left < 0) {
      throw new AwsException(
          400,
          "InvalidParameterValueException",
          "Unzipped size must be smaller than " + MOST_BYTES + " bytes");
    }
  }
}
