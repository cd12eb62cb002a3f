package rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said once, in the root's POM, is said nowhere else. */
final class PomRules {
  private static final Pattern CHECKS =
      Pattern.compile(
          "<nullaway>|-Xep|-nowarn|Xlint:none|combine\\.self|combine\\.children=\"override"
              + "|forbiddenapis|maven\\.(test|main|compiler)\\.|estFailureIgnore|xcludedGroups"
              + "|[sS]ourceDirectory");

  private static final Pattern OWN_VERSION =
      Pattern.compile("<([\\w.-]+\\.)?version\\s*>(?!\\$\\{(revision|project\\.version)})");

  private PomRules() {}

  /**
   * @param poms the lines of all of them by their paths
   */
  static List<String> checksSwitchedOff(Map<String, List<String>> poms) {
    return whereALine(CHECKS.asPredicate(), poms)
        .filter(pom -> !pom.equals("pom.xml"))
        .map(
            pom ->
                pom
                    + " sets what NullAway, the compiler, forbiddenapis or the tests hold every"
                    + " module to: remove that.")
        .toList();
  }

  /**
   * @param poms the lines of all of them by their paths
   */
  static List<String> ownVersions(Map<String, List<String>> poms) {
    return whereALine(OWN_VERSION.asPredicate(), poms)
        .filter(pom -> !pom.equals("pom.xml"))
        .map(pom -> pom + " has a version of its own: all versions stand in the root's pom.xml.")
        .toList();
  }

  private static Stream<String> whereALine(Predicate<String> says, Map<String, List<String>> poms) {
    return poms.entrySet().stream()
        .filter(pom -> pom.getValue().stream().anyMatch(says))
        .map(Map.Entry::getKey);
  }
}
