package book.source;

import exercises.source.JavaFile;
import exercises.source.NotFound;
import exercises.source.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every Java source of the repository, by its path below its source folder. */
public final class JavaSources {
  private final Path repository;
  private final Map<String, Path> files;

  public JavaSources(Path repository) throws IOException {
    this.repository = repository;
    try (var modules = Files.list(repository.resolve("modules"));
        var tools = Files.list(repository.resolve("tools"))) {
      var localCloud = Stream.of(repository.resolve("localcloud"));
      files =
          Stream.of(modules, localCloud, tools)
              .flatMap(folders -> folders)
              .flatMap(module -> Stream.of("main", "test").map(s -> module.resolve("src/" + s)))
              .map(root -> root.resolve("java"))
              .filter(Files::isDirectory)
              .flatMap(JavaSources::named)
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
  }

  /**
   * The declarations that symbols name, with their comments.
   *
   * @param symbols members of one type
   * @throws NotFound if nothing in the sources has that name
   */
  public Excerpt find(List<Symbol> symbols) {
    var type = symbols.getFirst().type();
    var path = files.get(type.file());
    if (path == null) {
      throw new NotFound("there is no type " + type);
    }
    var file = parse(path);
    var text = symbols.stream().map(file::declaration).collect(Collectors.joining("\n\n"));
    return Excerpt.of(repository.relativize(path).toString().replace('\\', '/'), text);
  }

  private static Stream<Map.Entry<String, Path>> named(Path root) {
    try (var walk = Files.walk(root)) {
      return walk
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> Map.entry(root.relativize(file).toString().replace('\\', '/'), file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JavaFile parse(Path file) {
    try {
      return JavaFile.parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
