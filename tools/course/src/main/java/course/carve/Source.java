package course.carve;

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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Where the types and methods of a source file begin and end, as the JDK's own parser sees it. */
public final class Source {
  private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
  private static final int MOST_REMEMBERED = 500;

  /** The same texts are asked for again and again; what is kept of each is small. */
  private static final Map<String, Source> PARSED =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Source> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  private final Map<String, Range> ranges = new HashMap<>();
  private final NavigableMap<Integer, Integer> bodies = new TreeMap<>();

  private Source() {}

  /**
   * @throws SyntaxError if it cannot be read as Java
   */
  public static Source parse(String text) {
    synchronized (PARSED) {
      Source known = PARSED.get(text);
      if (known == null) {
        known = read(text);
        PARSED.put(text, known);
      }
      return known;
    }
  }

  private static Source read(String text) {
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
      Source source = new Source();
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      source.add("", unit.getTypeDecls(), tree -> range(positions, unit, tree));
      return source;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The block of a method, with its braces, or the whole declaration of a type. */
  Optional<Range> find(Symbol symbol) {
    return Optional.ofNullable(ranges.get(key(symbol)));
  }

  /** The text, given as it was parsed, with nothing between the braces of its methods. */
  String withoutBodies(String text) {
    StringBuilder outline = new StringBuilder(text);
    bodies.descendingMap().forEach(outline::delete);
    return outline.toString();
  }

  private void add(String owner, List<? extends Tree> members, Places places) {
    for (Tree member : members) {
      if (member instanceof ClassTree type) {
        String name =
            owner.isEmpty() ? "" + type.getSimpleName() : owner + "." + type.getSimpleName();
        ranges.put(name, places.of(type));
        add(name, type.getMembers(), places);
      } else if (member instanceof MethodTree method && method.getBody() != null) {
        Range body = places.of(method.getBody());
        // A constructor that only the compiler sees has no place in the source.
        if (body.end() > body.start()) {
          bodies.put(body.start(), body.end());
          method(owner, method).forEach(key -> ranges.putIfAbsent(key, body));
        }
      }
    }
  }

  /** A method's keys; a constructor has a second one, by which a record's compact one is named. */
  private static List<String> method(String owner, MethodTree method) {
    String parameters =
        method.getParameters().stream().map(Source::simpleType).collect(Collectors.joining(","));
    if (method.getName().contentEquals("<init>")) {
      String name = owner + "#" + owner.substring(owner.lastIndexOf('.') + 1);
      return List.of(name + "(" + parameters + ")", name);
    }
    return List.of(owner + "#" + method.getName() + "(" + parameters + ")");
  }

  private static String key(Symbol symbol) {
    String type = String.join(".", symbol.types());
    if (symbol.isType()) {
      return type;
    }
    String member = type + "#" + symbol.member();
    return symbol.isCompactConstructor()
        ? member
        : member + "(" + String.join(",", symbol.parameters()) + ")";
  }

  private static String simpleType(VariableTree parameter) {
    return parameter
        .getType()
        .toString()
        .replaceAll("<.*>", "")
        .replaceAll("@\\w+(\\(\\))? ?", "")
        .replaceAll(".*\\.(?=\\w)", "");
  }

  private static Range range(SourcePositions positions, CompilationUnitTree unit, Tree tree) {
    return new Range(
        (int) positions.getStartPosition(unit, tree), (int) positions.getEndPosition(unit, tree));
  }

  /** Says where a tree is in the text. */
  private interface Places {
    Range of(Tree tree);
  }
}
