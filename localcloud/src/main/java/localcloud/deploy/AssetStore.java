package localcloud.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies of assets. A key may be no valid file name, two keys may differ only in case, and what has
 * a key may change: so a copy is named after a digest of its key and of the state of its files.
 */
record AssetStore(Path directory) {

  Path file(String name) {
    return directory.resolve(name);
  }

  /** Copies an asset unless it is there; returns the copy's name. */
  String keep(String key, Path source) throws IOException {
    if (directory.equals(source.getParent())) {
      return source.getFileName().toString();
    }
    String name = name(key, source);
    if (!Files.exists(file(name))) {
      Path half = file(name + ".half");
      Files.createDirectories(directory);
      delete(half);
      copy(source, half);
      Files.move(half, file(name), StandardCopyOption.ATOMIC_MOVE);
    }
    return name;
  }

  private static String name(String key, Path source) throws IOException {
    StringBuilder state = new StringBuilder(key);
    for (Path file : list(source, Integer.MAX_VALUE)) {
      state.append('\n').append(source.relativize(file));
      if (Files.isRegularFile(file)) {
        state.append(' ').append(Files.size(file)).append(' ');
        state.append(Files.getLastModifiedTime(file));
      }
    }
    byte[] text = state.toString().getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  void dropAllBut(Set<String> names) throws IOException {
    if (Files.exists(directory)) {
      for (Path file : list(directory)) {
        if (!names.contains(file.getFileName().toString())) {
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

  /** In the order of their names. */
  private static List<Path> list(Path top, int depth) throws IOException {
    try (Stream<Path> paths = Files.walk(top, depth)) {
      return paths.sorted().toList();
    }
  }
}
