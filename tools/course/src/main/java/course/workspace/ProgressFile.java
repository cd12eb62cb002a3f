package course.workspace;

import course.run.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The text file that says which steps are done. */
public final class ProgressFile {
  private static final String HEADER =
      """
      # How far you are; ./course keeps this file.
      # step                   state  hints  day\
      """;

  private final Path file;

  ProgressFile(Path file) {
    this.file = file;
  }

  public Mark of(String step) {
    return marks().getOrDefault(step, Mark.open(step));
  }

  public void done(String step) {
    if (!of(step).isBehind()) {
      put(
          new Mark(
              step,
              Mark.State.DONE,
              of(step).hints(),
              LocalDate.now(ZoneId.systemDefault()).toString()));
    }
  }

  /** Records that the solution was shown. */
  public void shown(String step) {
    put(
        new Mark(
            step,
            Mark.State.SHOWN,
            of(step).hints(),
            LocalDate.now(ZoneId.systemDefault()).toString()));
  }

  public void reopened(String step) {
    put(new Mark(step, Mark.State.OPEN, of(step).hints(), "-"));
  }

  /** Counts one more hint. */
  public void hinted(String step) {
    Mark mark = of(step);
    put(new Mark(step, mark.state(), mark.hints() + 1, mark.day()));
  }

  private void put(Mark mark) {
    Map<String, Mark> marks = marks();
    marks.put(mark.step(), mark);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    marks.values().forEach(each -> lines.add(each.line()));
    try {
      Path aside = Files.write(file.resolveSibling(".course/progress.new"), lines);
      Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Mark parse(String line) {
    return Mark.parse(line)
        .orElseThrow(
            () ->
                new Failure(
                    "A line of " + file + " cannot be read: " + line,
                    "A valid line is: "
                        + Mark.open("exact-money").line()
                        + String.format(
                            Locale.ROOT,
                            "%nFix it, or delete the line; ./course check STEP tells whether a"
                                + " step is done.")));
  }

  private Map<String, Mark> marks() {
    Map<String, Mark> marks = new LinkedHashMap<>();
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(this::parse)
            .forEach(mark -> marks.put(mark.step(), mark));
      }
      return marks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
