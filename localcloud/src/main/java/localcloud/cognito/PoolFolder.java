package localcloud.cognito;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import localcloud.disk.DiskFailure;
import localcloud.disk.KeptFileException;
import localcloud.disk.WholeFile;
import localcloud.gateway.Json;
import org.jspecify.annotations.Nullable;

/** Where a pool keeps its files; without a folder it keeps nothing. */
record PoolFolder(@Nullable Path folder) {

  PoolFolder below(String name) {
    return new PoolFolder(folder == null ? null : folder.resolve(name));
  }

  /**
   * @throws KeptFileException if the file is damaged, or the reader cannot make anything of it
   */
  <T> Optional<T> read(String name, Function<JsonNode, T> reader) {
    return Optional.ofNullable(folder)
        .map(in -> in.resolve(name))
        .filter(Files::exists)
        .map(file -> WholeFile.readJson(file, reader));
  }

  void write(String name, JsonNode content) {
    if (folder != null) {
      WholeFile.write(folder.resolve(name), Json.bytes(content));
    }
  }

  void delete(String name) {
    if (folder == null) {
      return;
    }
    Path file = folder.resolve(name);
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw DiskFailure.of(file, e);
    }
  }

  /** The folders in it, by name. */
  List<String> folders() {
    return names(Files::isDirectory);
  }

  /** What the reader makes of every JSON file in it. */
  <T> List<T> files(Function<JsonNode, T> reader) {
    return names(file -> file.toString().endsWith(".json")).stream()
        .flatMap(name -> read(name, reader).stream())
        .toList();
  }

  private List<String> names(Predicate<Path> wanted) {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(wanted).map(one -> one.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new KeptFileException("Cannot read " + folder + ": " + e.getMessage(), e);
    }
  }

  /** Removes it with everything in it: its own files first, so that half a pool is none. */
  void deleteAll() {
    if (folder == null || !Files.isDirectory(folder)) {
      return;
    }
    names(Files::isRegularFile).forEach(this::delete);
    folders().forEach(name -> below(name).deleteAll());
    new PoolFolder(folder.getParent()).delete(folder.getFileName().toString());
  }
}
