package course.carve;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import course.steps.Symbol;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** A source file, parsed to know where things begin and end. */
public final class Source {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

  private final CompilationUnitTree unit;
  private final SourcePositions positions;

  private Source(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  /**
   * @throws SyntaxError if it cannot be read as Java
   */
  public static Source parse(String text) {
    var problems = new DiagnosticCollector<JavaFileObject>();
    var task =
        (JavacTask)
            COMPILER.getTask(
                null, null, problems, List.of("-proc:none"), null, List.of(new InMemory(text)));
    try {
      CompilationUnitTree unit = task.parse().iterator().next();
      problems.getDiagnostics().stream()
          .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
          .findFirst()
          .ifPresent(
              problem -> {
                throw new SyntaxError(problem.getLineNumber(), problem.getMessage(Locale.ROOT));
              });
      return new Source(unit, Trees.instance(task).getSourcePositions());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The block of a method, with its braces, or the whole declaration of a type. */
  Optional<Range> find(Symbol symbol) {
    Optional<ClassTree> type = type(symbol.types());
    if (symbol.isType()) {
      return type.map(this::range);
    }
    return type.flatMap(owner -> method(owner, symbol)).map(MethodTree::getBody).map(this::range);
  }

  private Optional<ClassTree> type(List<String> names) {
    Optional<ClassTree> found = Optional.empty();
    List<? extends Tree> members = unit.getTypeDecls();
    for (String name : names) {
      found =
          members.stream()
              .filter(ClassTree.class::isInstance)
              .map(ClassTree.class::cast)
              .filter(type -> type.getSimpleName().contentEquals(name))
              .findFirst();
      if (found.isEmpty()) {
        return found;
      }
      members = found.get().getMembers();
    }
    return found;
  }

  private Optional<MethodTree> method(ClassTree owner, Symbol symbol) {
    boolean constructor = symbol.member().equals(symbol.types().getLast());
    String name = constructor ? "<init>" : symbol.member();
    return owner.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(MethodTree.class::cast)
        .filter(method -> method.getName().contentEquals(name) && method.getBody() != null)
        .filter(method -> isWritten(method.getBody()))
        .filter(
            method ->
                symbol.isCompactConstructor() || parameters(method).equals(symbol.parameters()))
        .findFirst();
  }

  /** A constructor that only the compiler sees has no place in the source. */
  private boolean isWritten(BlockTree body) {
    return positions.getEndPosition(unit, body) > positions.getStartPosition(unit, body);
  }

  private static List<String> parameters(MethodTree method) {
    return method.getParameters().stream().map(Source::simpleType).toList();
  }

  private static String simpleType(VariableTree parameter) {
    String type = parameter.getType().toString();
    return type.replaceAll("<.*>", "")
        .replaceAll("@\\w+(\\(\\))? ", "")
        .replaceAll(".*\\.(?=\\w)", "");
  }

  private Range range(Tree tree) {
    return new Range(
        (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
  }
}
