package book.macro;

import book.problems.Problems;
import book.source.Features;
import exercises.source.NotFound;
import java.util.Map;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.BlockMacroProcessor;
import org.asciidoctor.extension.Name;
import org.jspecify.annotations.Nullable;

/** {@code scenario::features/02-basket/checkout.feature#No basket[]}: a scenario, by name. */
@Name("scenario")
public final class ScenarioMacro extends BlockMacroProcessor {
  private final Features scenarios;
  private final Problems problems;

  public ScenarioMacro(Features scenarios, Problems problems) {
    this.scenarios = scenarios;
    this.problems = problems;
  }

  @Override
  public @Nullable StructuralNode process(
      StructuralNode parent, String target, Map<String, Object> attributes) {
    var parts = target.split("#", 2);
    try {
      var excerpt = scenarios.find(parts[0], parts.length == 2 ? parts[1] : "");
      parseContent(parent, Listing.of(excerpt, "gherkin"));
    } catch (NotFound e) {
      problems.add(Where.of(parent), "scenario::" + target + "[]: " + e.getMessage());
    }
    return null;
  }
}
