package book.copy;

import static java.util.stream.Collectors.joining;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text inside a block. */
final class Inline {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]|]");
  private static final Pattern BLOCK_AT_LINE_START = Pattern.compile("(?m)^(\\d*)([-+#>.)])(?= )");

  private final UnaryOperator<String> links;
  private final UnaryOperator<String> paths;

  Inline(UnaryOperator<String> links, UnaryOperator<String> paths) {
    this.links = links;
    this.paths = paths;
  }

  /** With the line breaks of its source, so that a diff shows the changed line. */
  String lines(Element element) {
    return BLOCK_AT_LINE_START.matcher(words(element).strip()).replaceAll("$1\\\\$2");
  }

  String line(Element element) {
    return words(element).strip().replaceAll("\\s+", " ");
  }

  private String words(Element element) {
    return element.childNodes().stream().map(this::word).collect(joining());
  }

  private String word(Node node) {
    if (node instanceof TextNode text) {
      return MARKUP
          .matcher(text.getWholeText().replace("&", "&amp;").replace("<", "&lt;"))
          .replaceAll("\\\\$0");
    }
    return node instanceof Element element ? word(element) : "";
  }

  private String word(Element element) {
    return switch (element.normalName()) {
      case "em" -> "*" + words(element) + "*";
      case "strong" -> "**" + words(element) + "**";
      case "code" -> code(element);
      case "a" ->
          element.hasClass("anchor") ? "" : link(words(element), links, element.attr("href"));
      case "wbr" -> "";
      case "p", "div" -> words(element);
      default -> throw new IllegalArgumentException("a page has a <" + element.normalName() + ">");
    };
  }

  private String code(Element element) {
    var code = "`" + element.text() + "`";
    return element.hasClass("path") ? link(code, paths, element.text()) : code;
  }

  private static String link(String words, UnaryOperator<String> way, String address) {
    return "[" + words + "](" + way.apply(address) + ")";
  }
}
