package book.site;

import book.copy.AsMarkdown;
import book.macro.MermaidBlock;
import book.problems.Problems;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The pages of {@code docs} in Markdown, with their quotes inserted: code hosts render {@code
 * docs/read}, but not the macros in the AsciiDoc.
 */
public final class Copies {
  private final Path repository;
  private final Path folder;
  private final Contents contents;

  public Copies(Path repository) throws IOException {
    this.repository = repository;
    folder = repository.resolve("docs/read");
    contents = new Contents(repository);
  }

  /** Every copy, by file. */
  public Map<Path, String> make(Problems problems) throws IOException {
    var pages = contents.pages().stream().filter(page -> !page.isMarkdown()).toList();
    var copies = new TreeMap<Path, String>();
    try (var asciidoc = new Asciidoc(repository, new MermaidBlock(), problems)) {
      for (int i = 0; i < pages.size(); i++) {
        var page = pages.get(i);
        var next = i + 1 < pages.size() ? "Next: " + link(pages.get(i + 1)) : "The end";
        copies.put(file(page), copy(page, asciidoc.html(page), next));
      }
    }
    return copies;
  }

  private String copy(Page page, String html, String next) {
    return String.format(
        Locale.ROOT,
        """
        <!-- Made from %s. Change that file, not this one. -->

        %s
        ---

        %s. [Contents](README.md)
        """,
        way(page.source()),
        markdown(page).of(html),
        next);
  }

  private String link(Page page) {
    return "[" + page.title() + "](" + way(file(page)) + ")";
  }

  private AsMarkdown markdown(Page page) {
    return new AsMarkdown(
        address -> link(page, address), path -> way(repository.resolve(path).normalize()));
  }

  private String link(Page from, String address) {
    if (address.startsWith("#") || address.contains(":")) {
      return address;
    }
    var parts = address.split("#", 2);
    var file = Path.of(from.folder()).resolve(parts[0]).normalize().toString().replace('\\', '/');
    return contents.pages().stream()
        .filter(page -> page.file().equals(file))
        .findFirst()
        .map(page -> way(file(page)) + (parts.length == 2 ? "#" + parts[1] : ""))
        .orElseThrow(() -> new IllegalArgumentException(from.file() + " leads to " + address));
  }

  /** Where to read a page in the repository: Markdown in its own place, the rest as a copy. */
  private Path file(Page page) {
    if (page.isMarkdown()) {
      return page.source();
    }
    var name = page.name().substring(page.name().lastIndexOf('/') + 1);
    return folder.resolve((name.equals("index") ? "README" : name) + ".md");
  }

  private String way(Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
