package course.mutant;

import com.sun.source.tree.Tree;
import java.util.stream.Stream;

/** A kind of mistake. */
@FunctionalInterface
interface Operator {

  /** The ways to make it at one part of a method; none at most parts. */
  Stream<Change> at(Tree tree, Solution solution);
}
