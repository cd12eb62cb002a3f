package rules;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One name, one type: applies in the tools and the local cloud, which have the same readers. Each
 * module of the shop has its own language, so there only names that hide a Java type are reported.
 */
final class NameRules {
  /**
   * Packages whose types Java code uses as a matter of course, without an import or in every second
   * file.
   */
  private static final List<String> OF_JAVA =
      List.of("java.lang", "java.util", "java.util.regex", "java.time", "java.nio.file");

  private static final Set<String> RIGHTLY_TWICE =
      Set.of(
          // The entry point of a program.
          "Main",
          // What the scenarios run on (docs/decisions/0015), and EventBridge's own term.
          "Target",
          "package-info");

  /** CloudFormation's own term; Java's was replaced by Deque long ago. */
  private static final Set<String> RIGHTLY_AS_IN_JAVA = Set.of("Stack");

  private NameRules() {}

  static List<String> twice(Collection<String> paths) {
    return mainTypes(paths)
        .filter(path -> !path.startsWith("modules/"))
        .filter(path -> !RIGHTLY_TWICE.contains(name(path)))
        .collect(
            Collectors.groupingBy(
                NameRules::name, TreeMap::new, Collectors.toCollection(TreeSet::new)))
        .entrySet()
        .stream()
        .filter(named -> named.getValue().size() > 1)
        .map(named -> named.getKey() + " is the name of several types: " + named.getValue())
        .toList();
  }

  static List<String> hidingJava(Collection<String> paths) {
    return mainTypes(paths)
        .filter(path -> !RIGHTLY_AS_IN_JAVA.contains(name(path)))
        .filter(path -> OF_JAVA.stream().anyMatch(home -> exists(home + "." + name(path))))
        .map(path -> path + " hides a Java type: give it another name.")
        .toList();
  }

  private static Stream<String> mainTypes(Collection<String> paths) {
    return paths.stream().filter(path -> path.matches(".*/src/main/java/.*\\.java"));
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
  }

  private static boolean exists(String type) {
    return ClassLoader.getPlatformClassLoader().getResource(type.replace('.', '/') + ".class")
        != null;
  }
}
