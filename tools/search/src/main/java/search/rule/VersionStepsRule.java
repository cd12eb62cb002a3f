package search.rule;

import java.util.stream.Stream;
import search.judge.BasketWatch;
import search.judge.Evidence;
import search.judge.Rule;

/** A change replaces the version before it, and no other. */
final class VersionStepsRule extends Rule {

  VersionStepsRule() {
    super("VERSION_STEPS", "A change replaces the version before it, and no other");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    return BasketWatch.of(evidence).jumps().stream();
  }
}
