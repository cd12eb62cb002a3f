package course.verify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import course.mutant.Mutant;
import exercises.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The mutants that do the same as the solution, from {@code docs/course/equivalent.yaml}. */
record Equivalents(Map<String, List<Equivalent>> steps) {
  private static final YAMLMapper MAPPER = new YAMLMapper();

  /**
   * @param mutant its name
   * @param why no input can tell it from the solution
   * @param checked what a second reader has looked at to make sure
   */
  record Equivalent(String mutant, String why, String checked) {}

  static Equivalents read(Path root) {
    Path file = root.resolve("docs/course/equivalent.yaml");
    try {
      return new Equivalents(MAPPER.readValue(file.toFile(), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("Fix " + file + ": " + e.getMessage(), e);
    }
  }

  boolean has(Step step, Mutant mutant) {
    return of(step).contains(mutant.name());
  }

  /** Names in the file that no mutant has. */
  Set<String> strangers(Step step, List<Mutant> mutants) {
    Set<String> names = of(step);
    mutants.forEach(mutant -> names.remove(mutant.name()));
    return names;
  }

  private Set<String> of(Step step) {
    Set<String> names = new TreeSet<>();
    steps.getOrDefault(step.id(), List.of()).forEach(each -> names.add(each.mutant()));
    return names;
  }
}
