package course.steps;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import course.run.Failure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All chapters and all steps, in the order in which they are meant to be done. */
public record Course(List<Chapter> chapters, List<Step> steps) {
  private static final YAMLMapper MAPPER =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();

  /** Reads {@code docs/course/steps.yaml} of the repository. */
  public static Course read(Path root) {
    Path file = root.resolve("docs/course/steps.yaml");
    try {
      return MAPPER.readValue(file.toFile(), Course.class);
    } catch (JsonMappingException e) {
      throw new Failure("The list of steps is broken: " + e.getMessage(), "Mend " + file, e);
    } catch (IOException e) {
      throw new Failure("The list of steps cannot be read: " + e, "Is " + file + " there?", e);
    }
  }

  /** The step with this id, or an unambiguous beginning of it. */
  public Step step(String id) {
    List<Step> found = steps.stream().filter(step -> step.id().startsWith(id)).toList();
    Optional<Step> exact = found.stream().filter(step -> step.id().equals(id)).findFirst();
    if (exact.isEmpty() && found.size() != 1) {
      throw new Failure(
          found.isEmpty()
              ? String.format(Locale.ROOT, "There is no step '%s'.", id)
              : String.format(
                  Locale.ROOT, "'%s' may be %s.", id, found.stream().map(Step::id).toList()),
          "See all steps: ./course list");
    }
    return exact.orElseGet(found::getFirst);
  }

  public List<Step> in(Chapter chapter) {
    return steps.stream().filter(step -> step.chapter() == chapter.number()).toList();
  }
}
