package book.site;

import book.macro.CodeMacro;
import book.macro.PathMacro;
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
import java.util.logging.Logger;
import org.asciidoctor.Asciidoctor;
import org.asciidoctor.Attributes;
import org.asciidoctor.Options;
import org.asciidoctor.SafeMode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.log.LogRecord;
import org.asciidoctor.log.Severity;

/** Converts AsciiDoc pages to HTML, with their quotes inserted. */
final class Asciidoc implements AutoCloseable {
  private final Path repository;
  private final Problems problems;
  private final Asciidoctor asciidoctor;
  private String reading = "";

  Asciidoc(Path repository, BlockProcessor picture, Problems problems) throws IOException {
    this.repository = repository;
    this.problems = problems;
    var sources = new JavaSources(repository);
    // One run is over before compiled Ruby has paid.
    System.setProperty("jruby.compile.mode", "OFF");
    asciidoctor = Asciidoctor.Factory.create();
    asciidoctor
        .javaExtensionRegistry()
        .blockMacro(new CodeMacro(sources, problems))
        .blockMacro(new ScenarioMacro(new Features(repository), problems))
        .inlineMacro(new SymbolMacro(sources, problems))
        .inlineMacro(new PathMacro(repository, problems))
        .block(picture)
        .includeProcessor(new StepsInclude(Course.read(repository)));
    // Problems are reported once, by Main.
    Logger.getLogger("asciidoctor").setUseParentHandlers(false);
    asciidoctor.registerLogHandler(
        record -> {
          if (record.getSeverity().compareTo(Severity.WARN) >= 0) {
            problems.add("docs/" + reading, record.getMessage() + lineOf(record));
          }
        });
  }

  String html(Page page) throws IOException {
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

  private static String lineOf(LogRecord record) {
    var cursor = record.getCursor();
    return cursor == null ? "" : " (line " + cursor.getLineNumber() + ")";
  }

  @Override
  public void close() {
    asciidoctor.close();
  }
}
