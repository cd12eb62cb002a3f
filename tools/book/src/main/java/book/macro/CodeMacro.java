package book.macro;

import book.problems.Problems;
import book.source.JavaSources;
import exercises.source.NotFound;
import exercises.source.Symbol;
import java.util.Map;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jspecify.annotations.Nullable;

/** {@code code::shop.basket.Basket#total()[]}: the source of a type, a method or a field. */
@Name("code")
public final class CodeMacro extends BlockMacroProcessor {
  private final JavaSources sources;
  private final Problems problems;

  public CodeMacro(JavaSources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  @Override
  public @Nullable StructuralNode process(
      StructuralNode parent, String target, Map<String, Object> attributes) {
    try {
      parseContent(parent, Listing.of(sources.find(Symbol.list(target)), "java"));
    } catch (NotFound | IllegalArgumentException e) {
      problems.add(Where.of(parent), "code::" + target + "[]: " + e.getMessage());
    }
    return null;
  }
}
