package book.macro;

import book.problems.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.asciidoctor.ast.PhraseNode;
import org.asciidoctor.ast.StructuralNode;
import org.asciidoctor.extension.InlineMacroProcessor;
import org.asciidoctor.extension.Name;

/** {@code path:contracts/README.md[]}: a file or folder of the repository, which must exist. */
@Name("path")
public final class PathMacro extends InlineMacroProcessor {
  private final Path repository;
  private final Problems problems;

  public PathMacro(Path repository, Problems problems) {
    this.repository = repository;
    this.problems = problems;
  }

  @Override
  public PhraseNode process(StructuralNode parent, String target, Map<String, Object> attributes) {
    if (!Files.exists(repository.resolve(target))) {
      problems.add(Where.of(parent), "path:" + target + "[]: there is no such file or folder");
    }
    return createPhraseNode(
        parent,
        "quoted",
        SourcePath.breakable(target),
        Map.of("role", "path"),
        Map.of("type", ":monospaced"));
  }
}
