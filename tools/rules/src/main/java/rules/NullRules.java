package rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Every package of main code is null-marked, and no module switches off what holds it. */
final class NullRules {
  private static final String INFO = "package-info.java";

  private static final Pattern SETTING =
      Pattern.compile("<nullaway>|NullAway:(?!ERROR|OnlyNullMarked)|XepAllErrorsAsWarnings");

  private NullRules() {}

  /**
   * @param sources Java files by their paths
   */
  static List<String> packagesWithoutMark(Map<String, List<String>> sources) {
    return sources.keySet().stream()
        .filter(path -> path.contains("src/main/java/"))
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .distinct()
        .filter(folder -> !sources.getOrDefault(folder + INFO, List.of()).contains("@NullMarked"))
        .map(
            folder ->
                folder
                    + INFO
                    + ": write it, with a sentence that says what the package is for, and with"
                    + " @NullMarked.")
        .toList();
  }

  /**
   * @param poms the lines of all of them by their paths
   */
  static List<String> switchedOff(Map<String, List<String>> poms) {
    return poms.entrySet().stream()
        .filter(pom -> pom.getValue().stream().anyMatch(line -> SETTING.matcher(line).find()))
        .map(
            pom ->
                pom.getKey()
                    + " sets what NullAway does: remove that; in every module what it finds is an"
                    + " error.")
        .toList();
  }
}
