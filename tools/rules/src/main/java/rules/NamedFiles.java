package rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A module that leaves out its tests when their inputs are unchanged must name the files of the
 * repository that its tests name (docs/decisions/0040).
 */
final class NamedFiles {
  private static final Pattern TEXT = Pattern.compile("\"(?:\\.\\./)*([\\w.-]+/[\\w./-]+)\"");

  private NamedFiles() {}

  /**
   * What is missing in each module's {@code tests.inputs}.
   *
   * @param java the repository's Java files, by path
   * @param files all paths in the repository
   */
  static List<String> missing(
      Map<String, List<String>> poms, Map<String, List<String>> java, Collection<String> files) {
    var all = new TreeSet<>(files);
    List<String> refusals = new ArrayList<>();
    InputRules.inputs(poms)
        .forEach(
            (folder, inputs) ->
                java.forEach(
                    (path, lines) -> {
                      if (path.startsWith(folder + "/src/test/")) {
                        named(lines, all)
                            .filter(file -> !InputRules.isAmong(inputs, file))
                            .map(file -> path + ": add to tests.inputs what matches " + file)
                            .forEach(refusals::add);
                      }
                    }));
    return refusals;
  }

  /** The files that the code names; of a folder, its first one. */
  private static Stream<String> named(List<String> lines, TreeSet<String> files) {
    return lines.stream()
        .flatMap(line -> TEXT.matcher(line).results().map(MatchResult::group))
        .map(text -> TEXT.matcher(text).replaceFirst("$1"))
        .flatMap(path -> Stream.ofNullable(files.contains(path) ? path : firstIn(path, files)))
        .distinct();
  }

  private static @Nullable String firstIn(String folder, TreeSet<String> files) {
    String inside = folder.endsWith("/") ? folder : folder + "/";
    String first = files.ceiling(inside);
    return first != null && first.startsWith(inside) ? first : null;
  }
}
