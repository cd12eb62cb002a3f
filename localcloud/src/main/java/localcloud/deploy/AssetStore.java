package localcloud.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Copies of assets, each under its S3 key, as in the bucket of a bootstrapped account. */
final class AssetStore {
  private final Path directory;
  private final Set<String> kept = new LinkedHashSet<>();

  AssetStore(Path directory) {
    this.directory = directory;
  }

  Path file(String key) {
    return directory.resolve(key);
  }

  /** Keys are hashes of the content, so an existing file is already right. */
  void keep(Map<String, Path> assets) throws IOException {
    Files.createDirectories(directory);
    for (Map.Entry<String, Path> asset : assets.entrySet()) {
      if (kept.add(asset.getKey()) && !Files.exists(file(asset.getKey()))) {
        Path half = file(asset.getKey() + ".half");
        delete(half);
        copy(asset.getValue(), half);
        Files.move(half, file(asset.getKey()), StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  void dropTheRest() throws IOException {
    if (Files.exists(directory)) {
      for (Path file : list(directory)) {
        if (!kept.contains(file.getFileName().toString())) {
          delete(file);
        }
      }
    }
  }

  private static void delete(Path top) throws IOException {
    if (Files.exists(top)) {
      for (Path file : list(top, Integer.MAX_VALUE).reversed()) {
        Files.delete(file);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : list(from, Integer.MAX_VALUE)) {
      Files.copy(file, to.resolve(from.relativize(file).toString()));
    }
  }

  private static List<Path> list(Path directory) throws IOException {
    return list(directory, 1).stream().filter(path -> !path.equals(directory)).toList();
  }

  private static List<Path> list(Path top, int depth) throws IOException {
    try (Stream<Path> paths = Files.walk(top, depth)) {
      return paths.toList();
    }
  }
}
