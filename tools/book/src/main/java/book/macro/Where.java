package book.macro;

import org.asciidoctor.ast.ContentNode;

/** The page that contains a macro. */
final class Where {
  private Where() {}

  static String of(ContentNode node) {
    return "docs/" + node.getDocument().getAttribute("page");
  }
}
