package course.see;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import course.run.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is said when a page is told a story. */
final class ToldStory {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private ToldStory() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new Failure(
          "There is no story in " + file + ".",
          "./course search and ./course check write one when a rule breaks, and say where.",
          e);
    }
  }

  static String question(String text) {
    return MAPPER.createObjectNode().put("text", text).toString();
  }

  /** The id in the answer. */
  static String id(String answer) throws JsonProcessingException {
    String id = MAPPER.readTree(answer).path("id").asText();
    if (id.isEmpty()) {
      throw new Failure("The page does not take this story: " + answer, "Give it another file.");
    }
    return id;
  }

  /** Whether it was recorded hop by hop, so that it brings the map that it plays on. */
  static boolean bringsItsMap(Path file) {
    return read(file).stripLeading().startsWith("{");
  }
}
