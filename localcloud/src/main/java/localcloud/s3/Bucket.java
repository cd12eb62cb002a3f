package localcloud.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import localcloud.disk.DiskFailure;
import localcloud.disk.WholeFile;

/**
 * A bucket as a folder. Each object has a description, {@code .json}, in a file named after the
 * digest of its key, as a key may not be a valid file name; it names the file with the content. So
 * an object changes in one step, when its description is replaced.
 */
final class Bucket {
  private static final String DESCRIPTION = ".json";

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
        StoredObject object = StoredObject.read(WholeFile.readJson(file));
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

  String name() {
    return name;
  }

  Instant created() {
    return created;
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

  void deleteFolder() {
    remove(folder);
  }

  private Path description(String key) {
    return folder.resolve(Digests.sha256(key) + DESCRIPTION);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
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
