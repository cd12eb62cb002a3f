package book.site;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Pages that stay Markdown, because people read them in the repository as well. */
final class Markdown {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Pattern LINK = Pattern.compile("<a href=\"([^\":#]+)\">(.*?)</a>");

  private final Parser parser = Parser.builder().extensions(TABLES).build();
  private final HtmlRenderer renderer = HtmlRenderer.builder().extensions(TABLES).build();

  String html(Page page) throws IOException {
    var html = renderer.render(parser.parse(Files.readString(page.source())));
    return LINK.matcher(html).replaceAll(link -> link(page, link));
  }

  /** Links to other pages stay; for a file that is not a page, its name is enough. */
  private static String link(Page page, MatchResult link) {
    var target = link.group(1);
    if (target.endsWith(".md")) {
      var file = target.replaceFirst("README\\.md$", "index.md").replaceFirst("md$", "html");
      return "<a href=\"" + file + "\">" + link.group(2) + "</a>";
    }
    return Files.exists(page.source().resolveSibling(target)) ? link.group(2) : link.group();
  }
}
