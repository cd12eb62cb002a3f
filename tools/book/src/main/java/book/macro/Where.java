package book.macro;

import org.asciidoctor.ast.ContentNode;

/** The page that a macro stands on. */
final class Where {
  private Where() {}

  static String of(ContentNode node) {
    return "docs/" + node.getDocument().getAttribute("page");
  }
}
