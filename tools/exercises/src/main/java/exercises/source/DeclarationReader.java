package exercises.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Collects what a file declares, in source order. */
final class DeclarationReader {
  private final ParsedSource source;
  private final List<Declaration> found = new ArrayList<>();

  private DeclarationReader(ParsedSource source) {
    this.source = source;
  }

  static List<Declaration> of(ParsedSource source) {
    var declarations = new DeclarationReader(source);
    declarations.add("", source.unit().getTypeDecls());
    return List.copyOf(declarations.found);
  }

  private void add(String owner, List<? extends Tree> members) {
    for (Tree member : members) {
      switch (member) {
        case ClassTree type -> add(owner, type);
        case MethodTree method when isWritten(method) -> add(owner, method);
        case VariableTree field ->
            found.add(new Declaration(owner, field.getName().toString(), null, range(field), null));
        default -> {}
      }
    }
  }

  private void add(String owner, ClassTree type) {
    Range whole = range(type);
    var declaration = new Declaration(owner, type.getSimpleName().toString(), null, whole, whole);
    found.add(declaration);
    add(declaration.path(), type.getMembers());
  }

  private void add(String owner, MethodTree method) {
    String name =
        method.getName().contentEquals("<init>")
            ? owner.substring(owner.lastIndexOf('.') + 1)
            : method.getName().toString();
    Range body = method.getBody() == null ? null : range(method.getBody());
    found.add(new Declaration(owner, name, Declaration.parameters(method), range(method), body));
  }

  /** A constructor that only the compiler sees has no position in the source. */
  private boolean isWritten(MethodTree method) {
    Range whole = range(method);
    return whole.end() > whole.start();
  }

  private Range range(Tree tree) {
    return source.range(tree);
  }
}
