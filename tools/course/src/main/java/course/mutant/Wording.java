package course.mutant;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;

/** Texts for people. */
final class Wording {
  private Wording() {}

  static boolean isText(Tree tree) {
    return tree instanceof LiteralTree literal && literal.getValue() instanceof String
        || isOne(tree);
  }

  /** Whether it is one text, written in pieces that are joined. */
  static boolean isOne(Tree tree) {
    return tree instanceof BinaryTree both
        && both.getKind() == Tree.Kind.PLUS
        && isText(both.getLeftOperand())
        && isText(both.getRightOperand());
  }
}
