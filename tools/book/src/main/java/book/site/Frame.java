package book.site;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** What every page has around its text: the navigation to all others. */
final class Frame {
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>%1$s</title>
      <link rel="stylesheet" href="%2$sbook.css">
      </head>
      <body>
      <header><a href="%2$sindex.html">The serverless shop, in Java</a><a class="contents" href="#contents">Contents</a></header>
      <div class="columns">
      <main>
      %4$s
      <footer>%5$s</footer>
      </main>
      <nav id="contents" aria-label="Contents"><div>
      %3$s</div></nav>
      </div>
      </body>
      </html>
      """;

  private final Contents contents;

  Frame(Contents contents) {
    this.contents = contents;
  }

  String around(Page page, String text) {
    return String.format(
        Locale.ROOT, PAGE, page.title(), page.toRoot(), menu(page, text), text, neighbours(page));
  }

  private String menu(Page page, String text) {
    return group(page, text, "Chapters", "chapters")
        + group(page, text, "For", "readers")
        + group(page, text, "Contracts", "contracts")
        + group(page, text, "Decisions", "decisions");
  }

  private String group(Page page, String text, String title, String folder) {
    return contents
        .in(folder)
        .map(other -> link(page, other) + (other.equals(page) ? sections(text) : ""))
        .collect(joining("</li>\n<li>", "<h2>" + title + "</h2>\n<ul>\n<li>", "</li>\n</ul>\n"));
  }

  /** The navigation within the page. */
  private static String sections(String text) {
    var headings = Jsoup.parseBodyFragment(text).select("h2[id]");
    return headings.isEmpty()
        ? ""
        : headings.stream().map(Frame::section).collect(joining("", "<ul>", "</ul>"));
  }

  private static String section(Element heading) {
    return String.format(
        Locale.ROOT,
        "<li><a href=\"#%s\">%s</a></li>",
        heading.id(),
        Entities.escape(heading.text()));
  }

  private static String link(Page from, Page to) {
    return String.format(
        Locale.ROOT,
        "<a href=\"%s%s\"%s>%s</a>",
        from.toRoot(),
        to.file(),
        from.equals(to) ? " aria-current=\"page\"" : "",
        to.title());
  }

  private String neighbours(Page page) {
    List<Page> all = contents.pages();
    int place = all.indexOf(page);
    return neighbour(page, place > 0 ? all.get(place - 1) : null, "Before")
        + neighbour(page, place < all.size() - 1 ? all.get(place + 1) : null, "Next");
  }

  private static String neighbour(Page page, @Nullable Page other, String word) {
    return other == null ? "<span></span>" : "<span>" + word + ": " + link(page, other) + "</span>";
  }
}
