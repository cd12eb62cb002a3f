package course;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import exercises.Course;
import exercises.Hole;
import exercises.Step;
import exercises.Trap;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the course tells a learner is what its proofs demand. */
class SentencesTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));

  private record Said(String says, @Nullable String trap, @Nullable String fact) {}

  @Test
  void each_sentence_has_a_trap_that_does_the_opposite_or_a_reason_why_none_can()
      throws IOException {
    File file = ROOT.resolve("docs/course/sentences.yaml").toFile();
    Map<String, List<Said>> table = new YAMLMapper().readValue(file, new TypeReference<>() {});
    Course course = Course.read(ROOT);

    assertThat(course.steps()).extracting(Step::id).containsExactlyElementsOf(table.keySet());
    for (Step step : course.steps()) {
      List<Said> all = table.get(step.id());
      List<String> sentences = sentences(step);
      assertThat(sentences)
          .as("sentences of %s", step.id())
          .allMatch(sentence -> all.stream().anyMatch(said -> sentence.contains(said.says())));
      assertThat(all)
          .as("what sentences.yaml says of %s", step.id())
          .allMatch(said -> sentences.stream().anyMatch(s -> s.contains(said.says())))
          .allMatch(said -> (said.trap() == null) == (said.fact() != null));
      assertThat(all.stream().map(Said::trap).filter(Objects::nonNull))
          .as("traps that sentences.yaml names in %s", step.id())
          .isSubsetOf(step.traps().stream().map(Trap::name).toList());
    }
  }

  private static List<String> sentences(Step step) {
    return Stream.concat(
            step.holes().stream().map(Hole::task),
            Stream.of(step.concept().strip().split("(?<=[.!?])\\s+(?=[A-Z])")))
        .map(text -> text.replaceAll("\\s+", " "))
        .toList();
  }
}
