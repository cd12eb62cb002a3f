package rules;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules in CONTRIBUTING.md about packages and test names. */
final class JavaRules {
  private static final String INFO = "package-info.java";

  /** Matches from the annotation to the first line that declares a method. */
  private static final Pattern TEST =
      Pattern.compile(
          "(?m)^ *@(Test|ParameterizedTest|RepeatedTest|TestFactory)\\b"
              + "[\\s\\S]*?^ *[\\w<>\\[\\],.? ]+ (\\w+)\\(");

  private static final Pattern SKIPS =
      Pattern.compile(
          "^import .*(Assum(e|ption)\\w*\\b|\\.api\\.(Disabled|\\*);|TestAbortedException"
              + "|PendingException|\\.(En|Dis)abledIf\\w*;|\\.condition\\.\\*).*");

  /** A test that cannot pass on some system or JDK must give the reason. */
  private static final Pattern WITHOUT_REASON =
      Pattern.compile("^ *@(En|Dis)abled(On|For)\\w+\\((?!.*disabledReason).*\\)$");

  private JavaRules() {}

  /**
   * @param sources Java files by their paths
   */
  static List<String> packagesWithoutMark(Map<String, List<String>> sources) {
    return sources.keySet().stream()
        .filter(path -> path.contains("src/main/java/"))
        .map(path -> path.substring(0, path.lastIndexOf('/') + 1))
        .distinct()
        .filter(folder -> !saysWhatItIsFor(sources.getOrDefault(folder + INFO, List.of())))
        .map(
            folder ->
                folder
                    + INFO
                    + ": add it, with a sentence that says what the package is for and with"
                    + " @NullMarked.")
        .toList();
  }

  private static boolean saysWhatItIsFor(List<String> info) {
    return info.contains("@NullMarked") && info.stream().anyMatch(line -> line.startsWith("/**"));
  }

  /**
   * @param sources Java files by their paths
   */
  static List<String> testsWithoutSentence(Map<String, List<String>> sources) {
    return sources.entrySet().stream()
        .filter(file -> file.getKey().contains("src/test/java/"))
        .flatMap(file -> testsWithoutSentence(file.getKey(), String.join("\n", file.getValue())))
        .toList();
  }

  private static Stream<String> testsWithoutSentence(String path, String source) {
    return TEST.matcher(source)
        .results()
        .map(test -> test.group(2))
        .filter(name -> !name.matches("[a-z0-9]+(_[a-z0-9]+)+"))
        .map(name -> path + ": turn " + name + " into a sentence, like_this_one.");
  }

  private static boolean skips(String line) {
    return SKIPS.matcher(line).matches() || WITHOUT_REASON.matcher(line).matches();
  }

  /**
   * @param sources Java files by their paths
   */
  static List<String> testsThatSkipThemselves(Map<String, List<String>> sources) {
    return sources.entrySet().stream()
        .filter(file -> file.getValue().stream().anyMatch(JavaRules::skips))
        .map(
            file ->
                file.getKey()
                    + " skips a test, which then looks green but proves nothing: let it fail and"
                    + " name what is missing.")
        .toList();
  }
}
