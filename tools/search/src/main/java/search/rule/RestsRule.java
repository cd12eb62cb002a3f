package search.rule;

import java.util.stream.Stream;
import search.judge.Evidence;
import search.judge.Rule;

/** After the faults everything comes to rest. */
final class RestsRule extends Rule {

  RestsRule() {
    super("RESTS", "After the faults everything comes to rest");
  }

  @Override
  public Stream<String> broken(Evidence evidence) {
    return evidence.rested() ? Stream.empty() : Stream.of("Something still goes on after 4 hours");
  }
}
