package book.copy;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/**
 * A page's blocks in GitHub Flavored Markdown. It knows the HTML that Asciidoctor makes from this
 * book, and no more.
 */
public final class AsMarkdown {
  private final Inline inline;

  /**
   * How to convert the addresses that a page names.
   *
   * @param links from an address in the site to one in the repository
   * @param paths from a path in the repository to an address
   */
  public AsMarkdown(UnaryOperator<String> links, UnaryOperator<String> paths) {
    inline = new Inline(links, paths);
  }

  public String of(String html) {
    return String.join("\n\n", children(Jsoup.parseBodyFragment(html).body())) + "\n";
  }

  private List<String> children(Element parent) {
    return parent.children().stream().anyMatch(Element::isBlock)
        ? parent.children().stream().flatMap(this::block).filter(b -> !b.isBlank()).toList()
        : Stream.of(inline.lines(parent)).filter(words -> !words.isEmpty()).toList();
  }

  private Stream<String> block(Element element) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4" -> Stream.of(heading(element));
      case "p" -> Stream.of(inline.lines(element));
      case "ul" -> Stream.of(items(element, "- "));
      case "ol" -> Stream.of(items(element, "1. "));
      case "dl" -> definitions(element.select("> dt"), element.select("> dd"));
      case "pre" -> Stream.of(fence(element));
      case "figure" -> figure(element);
      case "details" -> details(element);
      case "table" -> Stream.of(table(element));
      case "div" -> division(element);
      default -> throw new IllegalArgumentException("a page has a <" + element.normalName() + ">");
    };
  }

  private Stream<String> division(Element div) {
    if (div.hasClass("admonitionblock")) {
      var text = String.join("\n\n", children(div.expectFirst("td.content")));
      var kind = div.hasClass("warning") ? "[!WARNING]" : "[!NOTE]";
      return Stream.of((kind + "\n" + text).replaceAll("(?m)^", "> "));
    } else if (div.hasClass("hdlist")) {
      return definitions(div.select("td.hdlist1"), div.select("td.hdlist2"));
    } else if (div.hasClass("title")) {
      return Stream.of(inline.line(div));
    }
    return children(div).stream();
  }

  private String heading(Element heading) {
    // Ids that Asciidoctor generates begin with _; the others exist to be linked to.
    var place =
        heading.id().isEmpty() || heading.id().startsWith("_")
            ? ""
            : "<a id=\"" + heading.id() + "\"></a>\n\n";
    return place + "#".repeat(heading.normalName().charAt(1) - '0') + " " + inline.line(heading);
  }

  private String items(Element list, String mark) {
    return list.children().stream()
        .map(item -> hanging(mark, String.join("\n\n", children(item))))
        .collect(joining("\n"));
  }

  private Stream<String> definitions(List<Element> terms, List<Element> texts) {
    var definitions = new ArrayList<String>();
    for (int i = 0; i < terms.size(); i++) {
      definitions.add(
          "**" + inline.line(terms.get(i)) + ":** " + String.join("\n\n", children(texts.get(i))));
    }
    return definitions.stream();
  }

  private static String fence(Element pre) {
    var code = pre.selectFirst("code");
    return fence(code == null ? "" : code.attr("data-lang"), pre);
  }

  private static String fence(String language, Element pre) {
    return "```" + language + "\n" + pre.wholeText().stripTrailing() + "\n```";
  }

  private Stream<String> figure(Element figure) {
    return Stream.of(
        fence("mermaid", figure.expectFirst("pre")),
        "*" + inline.line(figure.expectFirst("figcaption")) + "*");
  }

  /** Markdown is not parsed on the summary's line, so that line stays HTML. */
  private Stream<String> details(Element details) {
    var summary = details.expectFirst("summary");
    return Stream.concat(
        Stream.concat(
            Stream.of("<details>\n<summary>" + Entities.escape(summary.text()) + "</summary>"),
            details.select("> .content").stream().flatMap(c -> children(c).stream())),
        Stream.of("</details>"));
  }

  private String table(Element table) {
    var rows = new ArrayList<String>();
    for (var row : table.select("tr")) {
      rows.add(row.children().stream().map(inline::line).collect(joining(" | ", "| ", " |")));
      if (rows.size() == 1) {
        rows.add("|---".repeat(row.children().size()) + "|");
      }
    }
    return String.join("\n", rows);
  }

  private static String hanging(String mark, String text) {
    return mark + text.replace("\n", "\n" + " ".repeat(mark.length()));
  }
}
