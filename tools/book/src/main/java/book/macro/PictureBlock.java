package book.macro;

import book.problems.Problems;
import java.util.Locale;
import java.util.Map;
import org.asciidoctor.ast.ContentModel;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockProcessor;
import org.asciidoctor.extension.Contexts;
import org.asciidoctor.extension.Name;
import org.asciidoctor.extension.Reader;
import org.jspecify.annotations.Nullable;

/** {@code [plantuml]} on a listing: the picture in its place. Its title is its alternative text. */
@Name("plantuml")
@Contexts(Contexts.LISTING)
@ContentModel(ContentModel.RAW)
public final class PictureBlock extends BlockProcessor {
  private final Problems problems;

  public PictureBlock(Problems problems) {
    this.problems = problems;
  }

  @Override
  public @Nullable Object process(
      StructuralNode parent, Reader reader, Map<String, Object> attributes) {
    var title = String.valueOf(attributes.getOrDefault("title", ""));
    if (title.isEmpty()) {
      problems.add(Where.of(parent), "a picture has no title");
    }
    try {
      return createBlock(parent, "pass", figure(Picture.draw(reader.read()), title));
    } catch (Picture.NotDrawn e) {
      problems.add(Where.of(parent), "the picture '" + title + "': " + e.getMessage());
      return null;
    }
  }

  private static String figure(String svg, String title) {
    return String.format(
        Locale.ROOT,
        """
        <figure class="picture"><div role="img" aria-label="%1$s">%2$s</div><figcaption>%1$s</figcaption></figure>
        """,
        title.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;"),
        svg);
  }
}
