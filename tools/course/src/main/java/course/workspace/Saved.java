package course.workspace;

import course.carve.Code;
import course.run.Failure;
import exercises.Hole;
import exercises.Step;
import exercises.source.SyntaxError;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a learner wrote, saved before a command overwrites it. */
public record Saved(Workspace workspace) {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss.SSS", Locale.ROOT);

  /**
   * Copies the files with the holes of a step, unless all of them are still pending or gone.
   *
   * @return the folder of the copies
   */
  public Optional<Path> keep(Step step, Code code) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Hole hole : step.holes()) {
      code.find(hole.symbol()).ifPresent(path -> texts.put(path, code.textOf(hole.symbol())));
    }
    if (texts.isEmpty() || isAllPending(step, code)) {
      return Optional.empty();
    }
    String folder =
        Workspace.SAVED + STAMP.format(LocalDateTime.now(ZoneId.systemDefault())) + "-" + step.id();
    texts.forEach((path, text) -> workspace.write(folder + "/" + path, text));
    return Optional.of(workspace.folder().resolve(folder));
  }

  private static boolean isAllPending(Step step, Code code) {
    try {
      return code.pending(step).equals(step.holes());
    } catch (SyntaxError | Failure e) {
      return false;
    }
  }
}
