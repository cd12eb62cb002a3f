package book.macro;

import exercises.Course;
import exercises.Step;
import java.util.Locale;
import java.util.Map;
import org.asciidoctor.ast.Document;
import org.asciidoctor.extension.IncludeProcessor;
import org.asciidoctor.extension.PreprocessorReader;

/** {@code include::steps:2[]}: a section with all steps of a chapter, or nothing if it has none. */
public final class StepsInclude extends IncludeProcessor {
  private static final String PREFIX = "steps:";

  private final Course course;

  public StepsInclude(Course course) {
    this.course = course;
  }

  @Override
  public boolean handles(String target) {
    return target.startsWith(PREFIX);
  }

  @Override
  public void process(
      Document document, PreprocessorReader reader, String target, Map<String, Object> attributes) {
    var chapter = course.ofChapter(Integer.parseInt(target.substring(PREFIX.length())));
    var text = new StringBuilder();
    if (!chapter.isEmpty()) {
      int minutes = chapter.stream().mapToInt(Step::minutes).sum();
      text.append("== The steps\n\n");
      text.append(
          String.format(
              Locale.ROOT,
              "%s, about %d minutes. `./course check` checks your current step; `./course hint`"
                  + " gives its hints one by one.\n\n",
              chapter.size() == 1 ? "One step" : chapter.size() + " steps",
              minutes));
      chapter.forEach(step -> text.append(new StepText(step).asciidoc()));
    }
    reader.pushInclude(text.toString(), target, target, 1, attributes);
  }
}
