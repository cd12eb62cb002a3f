package book.macro;

import book.problems.Problems;
import book.source.JavaSources;
import exercises.source.NotFound;
import exercises.source.Symbol;
import java.util.List;
import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.Name;

/** {@code symbol:shop.basket.Basket#total()[]}: a name in a sentence, which must exist. */
@Name("symbol")
public final class SymbolMacro extends InlineMacroProcessor {
  private final JavaSources sources;
  private final Problems problems;

  public SymbolMacro(JavaSources sources, Problems problems) {
    this.sources = sources;
    this.problems = problems;
  }

  @Override
  public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
    var spoken = target;
    try {
      var symbol = new Symbol(target);
      spoken = symbol.shortly();
      sources.find(List.of(symbol));
    } catch (NotFound | IllegalArgumentException e) {
      problems.add(Where.of(parent), "symbol:" + target + "[]: " + e.getMessage());
    }
    return createPhraseNode(parent, "quoted", spoken, attributes, Map.of("type", ":monospaced"));
  }
}
