package course.mutant;

import com.sun.source.tree.Tree;
import java.util.stream.Stream;

/** A kind of mistake. */
@FunctionalInterface
interface MutationOperator {

  /** The ways to make it at one part of a method; none at most parts. */
  Stream<SourceChange> at(Tree tree, Solution solution);
}
