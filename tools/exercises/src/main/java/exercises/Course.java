package exercises;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/** All chapters and steps, in their intended order. */
public record Course(List<Chapter> chapters, List<Step> steps) {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** Reads {@code docs/course/steps.yaml} of the repository. */
  public static Course read(Path root) {
    Path file = root.resolve("docs/course/steps.yaml");
    try {
      return MAPPER.readValue(file.toFile(), Course.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Fix " + file + ": " + e.getMessage(), e);
    }
  }

  /** The step with exactly this id. */
  public Step step(String id) {
    return steps.stream()
        .filter(step -> step.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no step " + id));
  }

  /** The steps of the chapter with this number. */
  public List<Step> ofChapter(int number) {
    return steps.stream().filter(step -> step.chapter() == number).toList();
  }
}
