package rules;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a file of services names has to be there: a build does not look, and the first user fails.
 */
final class ServiceRules {
  private ServiceRules() {}

  /**
   * @param services the lines of files in {@code META-INF/services}, by path
   * @param sources the paths of all Java files that belong to the repository
   */
  static List<String> withoutSource(
      Map<String, List<String>> services, Collection<String> sources) {
    return services.entrySet().stream()
        .flatMap(
            file -> file.getValue().stream().flatMap(line -> missing(file.getKey(), line, sources)))
        .toList();
  }

  private static Stream<String> missing(String file, String line, Collection<String> sources) {
    String type = line.replaceFirst("#.*", "").strip();
    String source =
        file.replaceFirst("/resources/META-INF/services/.*", "/java/")
            + type.replace('.', '/')
            + ".java";
    return type.isEmpty() || sources.contains(source)
        ? Stream.of()
        : Stream.of(
            file
                + " names "
                + type
                + ", but git knows no "
                + source
                + ": add it, in a folder that .gitignore does not name.");
  }
}
