package course.mutant;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import exercises.source.JavaFile;
import exercises.source.ParsedSource;
import exercises.source.Range;
import exercises.source.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The method that fills a hole, in its source. */
record Solution(ParsedSource source, MethodTree method) {

  static Solution of(String text, Symbol hole) {
    Range body = JavaFile.parse(text).body(hole).orElseThrow();
    ParsedSource source = ParsedSource.of(text);
    return find(source, body)
        .map(method -> new Solution(source, method))
        .orElseThrow(() -> new IllegalArgumentException("There is no method " + hole));
  }

  private static Optional<MethodTree> find(ParsedSource source, Range body) {
    List<MethodTree> found = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void nothing) {
        if (method.getBody() != null && source.range(method.getBody()).equals(body)) {
          found.add(method);
        }
        return super.visitMethod(method, nothing);
      }
    }.scan(source.unit(), null);
    return found.stream().findFirst();
  }

  /**
   * Every part of the body, from the outermost; but no text of a line of the log, and no piece of a
   * longer text: how a sentence is worded is no mistake.
   */
  List<Tree> parts() {
    List<Tree> parts = new ArrayList<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void nothing) {
        if (tree == null || range(tree).end() <= range(tree).start()) {
          return super.scan(tree, nothing);
        }
        parts.add(tree);
        return Wording.isOne(tree) ? null : super.scan(tree, nothing);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
        if (isLog(call)) {
          return scan(
              call.getArguments().stream().filter(part -> !Wording.isText(part)).toList(), nothing);
        }
        return super.visitMethodInvocation(call, nothing);
      }
    }.scan(method.getBody(), null);
    return parts;
  }

  /** Whether it writes a line of the log. */
  boolean isLog(MethodInvocationTree call) {
    return text(call.getMethodSelect()).startsWith("LOG.");
  }

  Range range(Tree tree) {
    return source.range(tree);
  }

  String text(Tree tree) {
    return source.text(tree);
  }

  /** The type that the method returns, without type arguments; empty for a constructor. */
  String returns() {
    return method.getReturnType() == null ? "" : bare(method.getReturnType());
  }

  /** The type of a parameter, without type arguments; empty if there is no such parameter. */
  String typeOf(String parameter) {
    return method.getParameters().stream()
        .filter(declared -> declared.getName().contentEquals(parameter))
        .map(declared -> bare(Objects.requireNonNull(declared.getType())))
        .findFirst()
        .orElse("");
  }

  private String bare(Tree type) {
    return text(type).replaceAll("<.*>", "").replaceAll("@\\w+ ", "");
  }
}
