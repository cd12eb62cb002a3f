package rules;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Settings that belong in the root POM only. */
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
   * @param poms the lines of each POM, by path
   */
  static List<String> checksSwitchedOff(Map<String, List<String>> poms) {
    return whereALine(CHECKS.asPredicate(), poms)
        .filter(pom -> !pom.equals("pom.xml"))
        .map(
            pom ->
                pom
                    + " overrides what NullAway, the compiler, forbiddenapis or the tests check in"
                    + " every module: remove that.")
        .toList();
  }

  /**
   * @param poms the lines of each POM, by path
   */
  static List<String> ownVersions(Map<String, List<String>> poms) {
    return whereALine(OWN_VERSION.asPredicate(), poms)
        .filter(pom -> !pom.equals("pom.xml"))
        .map(pom -> pom + " sets a version: all versions belong in the root's pom.xml.")
        .toList();
  }

  private static Stream<String> whereALine(Predicate<String> says, Map<String, List<String>> poms) {
    return poms.entrySet().stream()
        .filter(pom -> pom.getValue().stream().anyMatch(says))
        .map(Map.Entry::getKey);
  }
}
