package exercises.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A source as the JDK's own parser sees it: a tree, and where in the text each part is. */
public final class ParsedSource {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * @throws SyntaxError if it cannot be read as Java
   */
  public static ParsedSource of(String text) {
    var problems = new DiagnosticCollector<JavaFileObject>();
    var task =
        (JavacTask)
            COMPILER.getTask(
                null, null, problems, List.of("-proc:none"), null, List.of(new InMemory(text)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      for (var problem : problems.getDiagnostics()) {
        if (problem.getKind() == Diagnostic.Kind.ERROR) {
          throw new SyntaxError(problem.getLineNumber(), problem.getMessage(Locale.ROOT));
        }
      }
      return new ParsedSource(text, unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public CompilationUnitTree unit() {
    return unit;
  }

  /** Where a part is; empty and before the text for what only the compiler has written. */
  public Range range(Tree tree) {
    return new Range(
        (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
  }

  /** A part as it is written. */
  public String text(Tree tree) {
    return range(tree).of(text);
  }

  /** The whole. */
  public String text() {
    return text;
  }
}
