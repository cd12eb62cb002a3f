package localcloud.s3;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * A bucket as a folder: each object's content is in a file named after the digest of its key, as a
 * key may not be a valid file name; its metadata is in a second file, {@code .json}.
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
      for (Path file : files()) {
        if (file.toString().endsWith(DESCRIPTION)) {
          StoredObject object = StoredObject.read(Files.readAllBytes(file));
          objects.put(object.key(), object);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the bucket " + folder, e);
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

  Path content(String key) {
    return folder.resolve(Digests.sha256(key));
  }

  void put(StoredObject object, byte[] content) {
    try {
      Files.write(content(object.key()), content);
      Files.write(description(object.key()), object.toJson());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the object to " + folder, e);
    }
    objects.put(object.key(), object);
  }

  void delete(String key) {
    objects.remove(key);
    remove(content(key));
    remove(description(key));
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
      throw new UncheckedIOException("Cannot delete " + file, e);
    }
  }
}
