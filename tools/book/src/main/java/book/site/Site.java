package book.site;

import book.links.Links;
import book.macro.PictureBlock;
import book.problems.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Makes the whole site and checks it. */
public final class Site {
  private static final Pattern RAW_MACRO =
      Pattern.compile("(symbol|path|xref|link):[A-Za-z0-9#./]|(code|scenario)::[a-z]");

  private final Path repository;
  private final Path target;
  private final Problems problems;

  public Site(Path repository, Path target, Problems problems) {
    this.repository = repository;
    this.target = target;
    this.problems = problems;
  }

  /** Returns the number of pages; records anything broken as a problem. */
  public int make() throws IOException {
    forgetTheLastOne();
    var contents = new Contents(repository);
    var frame = new Frame(contents);
    var markdown = new Markdown();
    try (var asciidoc = new Asciidoc(repository, new PictureBlock(problems), problems)) {
      for (var page : contents.pages()) {
        var text = page.isMarkdown() ? markdown.html(page) : asciidoc.html(page);
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

  /** Deletes pages that are no longer written. */
  private void forgetTheLastOne() throws IOException {
    if (Files.exists(target)) {
      try (var files = Files.walk(target)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  /** A macro with a mistake in it remains text, and its name would go unchecked. */
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
