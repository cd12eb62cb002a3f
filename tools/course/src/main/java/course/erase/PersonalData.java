package course.erase;

import course.run.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A place with data of a person, as {@code docs/personal-data.csv} lists it; a test compares the
 * list with what is found.
 *
 * @param time how long it stays there
 * @param reason why it is there
 */
record PersonalData(String place, String data, String time, String reason) {
  private static final String UNTIL_ERASED = "until it is erased";

  static List<PersonalData> all(Path root) {
    Path list = root.resolve("docs/personal-data.csv");
    try {
      return Files.readAllLines(list, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(row -> row.split(";", 4))
          .map(cells -> new PersonalData(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new Failure(list + " cannot be read.", "Restore it: git checkout docs", e);
    }
  }

  /** What the list says about a place. */
  static PersonalData in(String place, List<PersonalData> list) {
    return list.stream().filter(row -> row.place().equals(place)).findFirst().orElseThrow();
  }

  /** How long it stays there, if it ends by itself. */
  Duration span() {
    return Duration.ofDays(Long.parseLong(time.replaceFirst(" days?$", "")));
  }

  boolean endsByItself() {
    return !time.equals(UNTIL_ERASED);
  }
}
