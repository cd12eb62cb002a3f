package book.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** One source file, taken apart by the compiler's own parser. */
final class JavaFile {
  private final String text;
  private final CompilationUnitTree unit;
  private final Trees trees;

  private JavaFile(String text, CompilationUnitTree unit, Trees trees) {
    this.text = text;
    this.unit = unit;
    this.trees = trees;
  }

  static JavaFile parse(Path file) throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null)) {
      var sources = files.getJavaFileObjects(file);
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
      var unit = task.parse().iterator().next();
      return new JavaFile(Files.readString(file), unit, Trees.instance(task));
    }
  }

  /** The type of that name, nested ones as {@code Outer.Inner}. */
  ClassTree type(String name) {
    Stream<? extends Tree> among = unit.getTypeDecls().stream();
    ClassTree found = null;
    for (var part : name.split("\\.")) {
      found =
          among
              .filter(ClassTree.class::isInstance)
              .map(ClassTree.class::cast)
              .filter(type -> type.getSimpleName().contentEquals(part))
              .findFirst()
              .orElseThrow(() -> new NotFound("there is no type " + name));
      among = found.getMembers().stream();
    }
    if (found == null) {
      throw new NotFound("there is no type " + name);
    }
    return found;
  }

  /** A method, as {@code total()} or, when it has no namesake, {@code total}; or a field. */
  Tree member(ClassTree type, String name) {
    var found = type.getMembers().stream().filter(member -> isCalled(name, member, type)).toList();
    if (found.size() != 1) {
      throw new NotFound(
          String.format(
              Locale.ROOT,
              "%s has %s %s; it has %s",
              type.getSimpleName(),
              found.isEmpty() ? "no" : "more than one",
              name,
              names(type)));
    }
    return found.getFirst();
  }

  /** The text of a declaration with the comment above it. */
  String textOf(Tree declaration) {
    var positions = trees.getSourcePositions();
    int start = (int) positions.getStartPosition(unit, declaration);
    int end = (int) positions.getEndPosition(unit, declaration);
    return text.substring(startOfLine(withComment(start)), end);
  }

  private int withComment(int start) {
    var before = text.substring(0, start).stripTrailing();
    return before.endsWith("*/") ? before.lastIndexOf("/**") : start;
  }

  private int startOfLine(int position) {
    return text.lastIndexOf('\n', position - 1) + 1;
  }

  private static boolean isCalled(String name, Tree member, ClassTree type) {
    return switch (member) {
      case MethodTree method -> {
        var signature = signature(method, type);
        yield signature.equals(name) || signature.startsWith(name + "(");
      }
      case VariableTree field -> field.getName().contentEquals(name);
      case ClassTree nested -> nested.getSimpleName().contentEquals(name);
      default -> false;
    };
  }

  private static List<String> names(ClassTree type) {
    return type.getMembers().stream()
        .filter(MethodTree.class::isInstance)
        .map(member -> signature((MethodTree) member, type))
        .toList();
  }

  /** As Javadoc links to it: {@code store(UserName, List)}, a constructor by its type's name. */
  private static String signature(MethodTree method, ClassTree type) {
    var name = method.getName().contentEquals("<init>") ? type.getSimpleName() : method.getName();
    return method.getParameters().stream()
        .map(parameter -> parameter.getType().toString().replaceAll("<.*>", ""))
        .collect(Collectors.joining(", ", name + "(", ")"));
  }
}
