package rules;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module that leaves out its tests when their inputs are unchanged must name every module that
 * they run with (docs/decisions/0040).
 */
final class InputRules {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([\\w.]+)}");

  private final Map<String, Pom> modules = new LinkedHashMap<>();
  private final Pom root;

  private InputRules(Map<String, List<String>> poms) {
    root = Pom.of("", poms.getOrDefault("pom.xml", List.of()));
    poms.forEach(
        (path, lines) -> {
          Pom pom = Pom.of(path, lines);
          modules.put(pom.artifact(), pom);
        });
  }

  /** What is missing in each module's {@code tests.inputs}. */
  static List<String> missing(Map<String, List<String>> poms) {
    var rules = new InputRules(poms);
    List<String> refusals = new ArrayList<>();
    rules.modules.values().forEach(pom -> refusals.addAll(rules.missingIn(pom)));
    return refusals;
  }

  /** The {@code tests.inputs} of each module that has them, by its folder. */
  static Map<String, String> inputs(Map<String, List<String>> poms) {
    var rules = new InputRules(poms);
    Map<String, String> inputs = new LinkedHashMap<>();
    for (Pom pom : rules.modules.values()) {
      pom.property("tests.inputs").ifPresent(own -> inputs.put(pom.folder(), rules.resolved(own)));
    }
    return inputs;
  }

  private List<String> missingIn(Pom pom) {
    return pom.property("tests.inputs")
        .map(this::resolved)
        .map(
            inputs ->
                needed(pom).stream()
                    .filter(files -> files.stream().noneMatch(file -> isAmong(inputs, file)))
                    .map(files -> refusal(pom, files))
                    .toList())
        .orElse(List.of());
  }

  private static String refusal(Pom pom, List<String> files) {
    return pom.folder() + "/pom.xml: add to tests.inputs what matches " + files.getFirst();
  }

  /** For each input, a file that must be among them, or others that may be in its place. */
  private List<List<String>> needed(Pom pom) {
    List<List<String>> needed = new ArrayList<>();
    needed.add(List.of("pom.xml"));
    needed.add(List.of(".mvn/maven.config"));
    needed.add(List.of(pom.folder() + "/pom.xml"));
    needed.add(List.of(pom.folder() + "/target/classes/A.class"));
    needed.add(List.of(pom.folder() + "/target/test-classes/ATest.class"));
    for (Pom.Dependency dependency : pom.dependencies()) {
      Pom module = modules.get(dependency.artifact());
      if (module != null && dependency.alone()) {
        // Not for its classes, but for what is made of them.
        needed.add(
            List.of(
                module.folder() + "/target/cdk.out/A.json",
                module.folder() + "/target/classes/A.class"));
      } else if (module != null) {
        for (Pom one : withPassedOn(module)) {
          needed.add(List.of(one.folder() + "/target/classes/A.class"));
          needed.add(List.of(one.folder() + "/pom.xml"));
        }
      }
    }
    return needed;
  }

  private Set<Pom> withPassedOn(Pom module) {
    Set<Pom> all = new LinkedHashSet<>();
    collect(module, all);
    return all;
  }

  private void collect(Pom module, Set<Pom> all) {
    if (all.add(module)) {
      for (Pom.Dependency dependency : module.dependencies()) {
        Pom next = modules.get(dependency.artifact());
        if (next != null && dependency.isPassedOn()) {
          collect(next, all);
        }
      }
    }
  }

  /** With the root's properties put in. */
  private String resolved(String inputs) {
    Matcher property = PROPERTY.matcher(inputs);
    return property.find()
        ? resolved(
            property.replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        root.property(found.group(1))
                            .orElseThrow(() -> new IllegalStateException("No " + found.group(1))))))
        : inputs;
  }

  static boolean isAmong(String inputs, String file) {
    return Arrays.stream(inputs.split(","))
        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
        .anyMatch(matcher -> matcher.matches(Path.of(file)));
  }
}
