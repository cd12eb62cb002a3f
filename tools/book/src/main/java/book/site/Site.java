package book.site;

import book.links.Links;
import book.macro.CodeMacro;
import book.macro.PathMacro;
import book.macro.PictureBlock;
import book.macro.ScenarioMacro;
import book.macro.StepsInclude;
import book.macro.SymbolMacro;
import book.problems.Problems;
import book.source.Features;
import book.source.JavaSources;
import exercises.Course;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/** The whole site, made anew and tested. */
public final class Site {
  private static final Pattern RAW_MACRO =
      Pattern.compile("(symbol|path|xref|link):[A-Za-z0-9#./]|(code|scenario)::[a-z]");

  private final Path repository;
  private final Path target;
  private final Problems problems;
  private String reading = "";

  public Site(Path repository, Path target, Problems problems) {
    this.repository = repository;
    this.target = target;
    this.problems = problems;
  }

  /** Returns how many pages there are; what is broken is among the problems. */
  public int make() throws IOException {
    forgetTheLastOne();
    var contents = new Contents(repository);
    var frame = new Frame(contents);
    var markdown = new Markdown();
    try (var asciidoctor = asciidoctor()) {
      for (var page : contents.pages()) {
        var text = page.isMarkdown() ? markdown.html(page) : html(page, asciidoctor);
        tellRawMacros(page, text);
        write(page.file(), frame.around(page, text));
      }
    }
    Files.copy(
        repository.resolve("docs/book.css"),
        target.resolve("book.css"),
        StandardCopyOption.REPLACE_EXISTING);
    new Links(target, problems).check();
    return contents.pages().size();
  }

  /** A page that is no longer written must not stay. */
  private void forgetTheLastOne() throws IOException {
    if (Files.exists(target)) {
      try (var files = Files.walk(target)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Asciidoctor asciidoctor() throws IOException {
    var sources = new JavaSources(repository);
    var asciidoctor = Asciidoctor.Factory.create();
    asciidoctor
        .javaExtensionRegistry()
        .blockMacro(new CodeMacro(sources, problems))
        .blockMacro(new ScenarioMacro(new Features(repository), problems))
        .inlineMacro(new SymbolMacro(sources, problems))
        .inlineMacro(new PathMacro(repository, problems))
        .block(new PictureBlock(problems))
        .includeProcessor(new StepsInclude(Course.read(repository)));
    // Problems are told once, by Main.
    Logger.getLogger("asciidoctor").setUseParentHandlers(false);
    asciidoctor.registerLogHandler(
        record -> {
          if (record.getSeverity().compareTo(Severity.WARN) >= 0) {
            problems.add("docs/" + reading, record.getMessage() + lineOf(record));
          }
        });
    return asciidoctor;
  }

  private static String lineOf(LogRecord record) {
    var cursor = record.getCursor();
    return cursor == null ? "" : " (line " + cursor.getLineNumber() + ")";
  }

  private String html(Page page, Asciidoctor asciidoctor) throws IOException {
    reading = repository.resolve("docs").relativize(page.source()).toString();
    var attributes =
        Attributes.builder()
            .attribute("page", reading)
            .attribute("relfilesuffix", ".html")
            .attribute("showtitle")
            .attribute("sectanchors")
            .attribute("icons", "font")
            .attribute("source-highlighter", "rouge")
            .attribute("rouge-css", "class")
            .attribute("experimental")
            .build();
    var options =
        Options.builder()
            .safe(SafeMode.UNSAFE)
            .standalone(false)
            .baseDir(page.source().resolve("..").normalize().toFile())
            .attributes(attributes)
            .build();
    return asciidoctor.convert(Files.readString(page.source()), options);
  }

  /** A macro with a mistake in it stays text, and nobody would have looked its name up. */
  private void tellRawMacros(Page page, String html) {
    var raw = RAW_MACRO.matcher(html);
    while (raw.find()) {
      problems.add("site/" + page.file(), "'" + raw.group() + "…' was not understood as a macro");
    }
  }

  private void write(String file, String html) throws IOException {
    var path = target.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, html);
  }
}
