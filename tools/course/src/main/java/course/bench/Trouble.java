package course.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a line of a function's log says about code that threw, hung or ended its process. */
final class Trouble {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern PLATFORM =
      Pattern.compile("Task timed out after [0-9.]+ seconds|Runtime exited [^\"\\\\]*");
  private static final Pattern FRAME = Pattern.compile("at shop\\.\\S*\\((\\w+\\.java:\\d+)\\)");

  private Trouble() {}

  static Optional<String> in(String line) {
    Matcher platform = PLATFORM.matcher(line);
    return platform.find() ? Optional.of(platform.group()) : error(line);
  }

  /** Its first line, and the innermost place in the shop. */
  private static Optional<String> error(String line) {
    try {
      String error = MAPPER.readTree(line).path("error").asText();
      Matcher frame = FRAME.matcher(error);
      String place = frame.find() ? ", at " + frame.group(1) : "";
      return error.lines().findFirst().filter(text -> !text.isBlank()).map(text -> text + place);
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }
}
