package localcloud.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import localcloud.disk.DiskFailure;
import localcloud.disk.KeptFileException;
import localcloud.disk.WholeFile;

/**
 * A bucket as a folder. Each object has a description, {@code .json}, in a file named after the
 * digest of its key, as a key may not be a valid file name; it names the file with the content. So
 * an object changes in one step, when its description is replaced.
 */
final class Bucket {
  private static final String DESCRIPTION = ".json";

  /** A file with the region that the bucket was made for; no file for the cloud's own. */
  private static final String LOCATION = "location";

  /** A digest, alone in earlier versions, and what follows it. */
  private static final Pattern OWN = Pattern.compile("[0-9a-f]{64}(?:\\..*)?");

  private final String name;
  private final Path folder;
  private final Instant created;
  private final Map<String, StoredObject> objects = new ConcurrentSkipListMap<>();

  Bucket(String name, Path folder, Instant created) {
    this.name = name;
    this.folder = folder;
    this.created = created;
    try {
      Files.createDirectories(folder);
      load();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bucket " + folder, e);
    }
  }

  /** A file that no description names was written by a call that was never answered. */
  private void load() throws IOException {
    Set<Path> known = new HashSet<>();
    for (Path file : files()) {
      if (file.toString().endsWith(DESCRIPTION)) {
        StoredObject object = WholeFile.readJson(file, StoredObject::read);
        check(object, file);
        objects.put(object.key(), object);
        known.add(file);
        known.add(content(object));
      }
    }
    for (Path file : files()) {
      if (!known.contains(file)) {
        remove(file);
      }
    }
  }

  private void check(StoredObject object, Path description) throws IOException {
    Path content = content(object);
    if (!Files.isRegularFile(content) || Files.size(content) != object.size()) {
      throw new KeptFileException(
          String.format(
              Locale.ROOT,
              "%s is missing or damaged: it should have the %d bytes of the object %s. Nothing has"
                  + " been changed. Put back a copy of it, or move %s away to go on without the"
                  + " object.",
              content,
              object.size(),
              object.key(),
              description));
    }
  }

  String name() {
    return name;
  }

  Instant created() {
    return created;
  }

  /** The region in which AWS would have put the bucket; empty for the cloud's own. */
  String location() {
    try {
      Path file = folder.resolve(LOCATION);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw DiskFailure.of(folder, e);
    }
  }

  void locate(String region) {
    WholeFile.write(folder.resolve(LOCATION), region.getBytes(StandardCharsets.UTF_8));
  }

  Optional<StoredObject> find(String key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** All objects in the order of their keys. */
  Collection<StoredObject> all() {
    return objects.values();
  }

  Path content(StoredObject object) {
    return folder.resolve(object.file());
  }

  /** A name for the content of an object that is about to be put. */
  static String newFile(String key) {
    return Digests.sha256(key) + "." + UUID.randomUUID();
  }

  /** A file in another folder with an object's content, which is never written again. */
  synchronized Optional<Path> lend(String key, Path to) {
    return find(key).map(object -> lend(object, to.resolve(name).resolve(object.file())));
  }

  private Path lend(StoredObject object, Path to) {
    try {
      Files.createDirectories(to.getParent());
      if (Files.notExists(to)) {
        link(content(object), to);
      }
      return to;
    } catch (IOException e) {
      throw DiskFailure.of(to, e);
    }
  }

  /** Takes no room where the file system has links and both are on the same one. */
  private static void link(Path file, Path to) throws IOException {
    try {
      Files.createLink(to, file);
    } catch (IOException | UnsupportedOperationException e) {
      Path half = to.resolveSibling(to.getFileName() + ".half");
      Files.copy(file, half, StandardCopyOption.REPLACE_EXISTING);
      Files.move(half, to);
    }
  }

  synchronized void put(StoredObject object, byte[] content) {
    WholeFile.write(content(object), content);
    try {
      WholeFile.write(description(object.key()), object.toJson());
    } catch (RuntimeException e) {
      remove(content(object));
      throw e;
    }
    StoredObject before = objects.put(object.key(), object);
    if (before != null) {
      remove(content(before));
    }
  }

  synchronized void delete(String key) {
    StoredObject object = objects.get(key);
    if (object != null) {
      remove(description(key));
      objects.remove(key);
      remove(content(object));
    }
  }

  /** With whatever others have put into it. */
  void deleteFolder() {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(Bucket::remove);
    } catch (IOException e) {
      throw DiskFailure.of(folder, e);
    }
    remove(folder);
  }

  private Path description(String key) {
    return folder.resolve(Digests.sha256(key) + DESCRIPTION);
  }

  /** Without what others, such as macOS, have put there. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> OWN.matcher(file.getFileName().toString()).matches()).toList();
    }
  }

  private static void remove(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DiskFailure.of(file, e);
    }
  }
}
