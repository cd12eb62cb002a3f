package course.verify;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import course.carve.Code;
import exercises.Step;
import exercises.Trap;
import exercises.source.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Right answers that are not the reference's, by step, from {@code docs/course/right.yaml}. */
record RightAnswers(Map<String, List<RightAnswer>> steps) {
  private static final YAMLMapper MAPPER = new YAMLMapper();

  /**
   * @param name how it differs from the reference, such as "A loop"
   * @param bodies statements for methods; holes that are not named are as in the reference
   * @param members methods of the learner's own, by the type to which they are added
   */
  record RightAnswer(String name, Map<Symbol, String> bodies, Map<Symbol, String> members) {
    RightAnswer(String name, Map<Symbol, String> bodies, @Nullable Map<Symbol, String> members) {
      this.name = name;
      this.bodies = Map.copyOf(bodies);
      this.members = members == null ? Map.of() : Map.copyOf(members);
    }

    Code in(Code solution) {
      Code code = solution.with(new Trap(name, "", bodies));
      for (Map.Entry<Symbol, String> added : members.entrySet()) {
        code = code.and(added.getKey(), added.getValue());
      }
      return code;
    }
  }

  static RightAnswers read(Path root) {
    Path file = root.resolve("docs/course/right.yaml");
    try {
      return new RightAnswers(MAPPER.readValue(file.toFile(), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException("Fix " + file + ": " + e.getMessage(), e);
    }
  }

  List<RightAnswer> of(Step step) {
    return steps.getOrDefault(step.id(), List.of());
  }
}
