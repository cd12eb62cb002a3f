package book.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every Java source of the repository, by the names that its types have. */
public final class JavaSources {
  private final Path repository;
  private final Map<String, Path> files;
  private final Map<Path, JavaFile> parsed = new HashMap<>();

  public JavaSources(Path repository) throws IOException {
    this.repository = repository;
    try (var modules = Files.list(repository.resolve("modules"));
        var tools = Files.list(repository.resolve("tools"))) {
      var localCloud = Stream.of(repository.resolve("localcloud"));
      files =
          Stream.of(modules, localCloud, tools)
              .flatMap(houses -> houses)
              .flatMap(module -> Stream.of("main", "test").map(s -> module.resolve("src/" + s)))
              .map(root -> root.resolve("java"))
              .filter(Files::isDirectory)
              .flatMap(JavaSources::named)
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a));
    }
  }

  /**
   * What a symbol stands for, with its comment.
   *
   * @throws NotFound if nothing in the sources is called that
   */
  public Excerpt find(Symbol symbol) {
    var file = files.get(symbol.file());
    if (file == null) {
      throw new NotFound("there is no type " + symbol.type());
    }
    var source = parsed.computeIfAbsent(file, JavaSources::parse);
    var type = source.type(symbol.nested());
    var text =
        symbol.members().isEmpty()
            ? source.textOf(type)
            : symbol.members().stream()
                .map(member -> source.textOf(source.member(type, member)))
                .collect(Collectors.joining("\n\n"));
    return Excerpt.of(repository.relativize(file).toString().replace('\\', '/'), text);
  }

  private static Stream<Map.Entry<String, Path>> named(Path root) {
    try (var walk = Files.walk(root)) {
      return walk
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> Map.entry(name(root.relativize(file)), file))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    var path = file.toString();
    return path.substring(0, path.length() - ".java".length()).replaceAll("[/\\\\]", ".");
  }

  private static JavaFile parse(Path file) {
    try {
      return JavaFile.parse(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
