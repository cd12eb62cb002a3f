package rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sizes of the Java files in one module or in all. */
final class ModuleFigures {
  private static final Pattern TYPE =
      Pattern.compile(
          "(public )?((abstract|final|sealed|non-sealed) )*(class|interface|record|enum|@interface)"
              + " .*");

  private final Map<String, List<String>> sources;
  private final List<Integer> sizes;

  /**
   * @param sources Java files by their paths
   */
  ModuleFigures(Map<String, List<String>> sources) {
    this.sources = sources;
    this.sizes = sources.values().stream().map(List::size).sorted().toList();
  }

  int files() {
    return sizes.size();
  }

  /** The number of lines that {@code percent} of the files do not exceed. */
  int linesOf(int percent) {
    return sizes.get(Math.max(0, Math.ceilDiv(sizes.size() * percent, 100) - 1));
  }

  int percentWithMoreThan(int lines) {
    return percent(sizes.stream().filter(size -> size > lines).count(), sizes.size());
  }

  /** The percentage of top-level types that are public. */
  int percentPublic() {
    var types =
        sources.values().stream()
            .flatMap(Collection::stream)
            .filter(line -> TYPE.matcher(line).matches())
            .toList();
    return percent(types.stream().filter(type -> type.startsWith("public ")).count(), types.size());
  }

  /** The folder with the most files. */
  String biggestPackage() {
    return sources.keySet().stream()
        .map(path -> path.substring(0, path.lastIndexOf('/')))
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .max(Comparator.comparingLong(Map.Entry::getValue))
        .map(most -> most.getKey().replaceFirst(".*/java/", "") + " (" + most.getValue() + ")")
        .orElse("");
  }

  /** A line of a Markdown table: files, median, nine in ten, public types, biggest package. */
  String row(String name) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %d %% | %s |",
        name,
        files(),
        linesOf(50),
        linesOf(90),
        percentPublic(),
        biggestPackage());
  }

  private static int percent(long part, int whole) {
    return whole == 0 ? 0 : Math.toIntExact(Math.round(100.0 * part / whole));
  }
}
