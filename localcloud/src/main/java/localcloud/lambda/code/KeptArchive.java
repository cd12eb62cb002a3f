package localcloud.lambda.code;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The file of one class archive in the folder where clouds keep them. Its name ends with the
 * checksum of its content, which is compared once, before the first use: a JVM believes whatever it
 * maps. A damaged file is removed, so that it is made again.
 */
final class KeptArchive {
  private static final System.Logger LOG = System.getLogger("localcloud.lambda");
  private static final String SUFFIX = ".jsa";

  /** Each takes about 50 MB; a change of libraries makes a new one. */
  private static final int KEPT = 4;

  private final Path folder;
  private final String name;
  private @Nullable Path sound;

  KeptArchive(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** The file, if it exists and is undamaged; it then counts as used. */
  synchronized Optional<Path> find() {
    try {
      Path known = sound;
      if (known == null || !Files.exists(known)) {
        known = search();
        sound = known;
      }
      if (known != null) {
        Files.setLastModifiedTime(known, FileTime.from(Instant.now()));
      }
      return Optional.ofNullable(known);
    } catch (IOException | UncheckedIOException e) {
      // Another cloud may just have removed it, and nobody may fail for want of an archive.
      LOG.log(Level.DEBUG, "The class archive cannot be used", e);
      return Optional.empty();
    }
  }

  private @Nullable Path search() throws IOException {
    for (Path file : TempFiles.list(folder)) {
      String itsName = file.getFileName().toString();
      if (itsName.startsWith(name + ".") && itsName.endsWith(SUFFIX)) {
        if (itsName.equals(nameFor(file))) {
          return file;
        }
        TempFiles.remove(file);
      }
    }
    return null;
  }

  private String nameFor(Path content) throws IOException {
    return name + "." + Checksum.of(Files.readAllBytes(content)).text() + SUFFIX;
  }

  /** Keeps an archive, in one atomic step: another cloud may be looking for it, or keep its own. */
  void keep(Path made) throws IOException {
    Files.createDirectories(folder);
    Path beside = folder.resolve(name + "-" + UUID.randomUUID());
    Files.copy(made, beside);
    Files.move(beside, folder.resolve(nameFor(made)), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(made);
    removeOthers();
  }

  private void removeOthers() {
    TempFiles.list(folder).stream()
        .sorted(Comparator.comparing(KeptArchive::lastUsed).reversed())
        .skip(KEPT)
        .forEach(TempFiles::remove);
  }

  private static FileTime lastUsed(Path archive) {
    try {
      return Files.getLastModifiedTime(archive);
    } catch (IOException e) {
      return FileTime.from(Instant.EPOCH);
    }
  }
}
