package book.macro;

import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.Reader;
import org.jsoup.nodes.Entities;

/** {@code [plantuml]} on a listing: a picture that a code host draws. */
@Name("plantuml")
@Contexts(Contexts.LISTING)
@ContentModel(ContentModel.RAW)
public final class MermaidBlock extends BlockProcessor {

  @Override
  public Object process(StructuralNode parent, Reader reader, Map<String, Object> attributes) {
    var title = String.valueOf(attributes.getOrDefault("title", ""));
    var picture = Entities.escape(Mermaid.of(reader.readLines()));
    return createBlock(
        parent,
        "pass",
        "<figure><pre class=\"mermaid\">"
            + picture
            + "</pre><figcaption>"
            + Entities.escape(title)
            + "</figcaption></figure>");
  }
}
