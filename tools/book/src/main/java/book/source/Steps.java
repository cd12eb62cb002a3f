package book.source;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The steps of the course; none, while the course has no file of them. */
public record Steps(List<Step> steps) {
  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  public static Steps read(Path repository) throws IOException {
    var file = repository.resolve("docs/course/steps.yaml");
    return Files.exists(file) ? YAML.readValue(file.toFile(), Steps.class) : new Steps(List.of());
  }

  public List<Step> ofChapter(int chapter) {
    return steps.stream().filter(step -> step.chapter() == chapter).toList();
  }
}
