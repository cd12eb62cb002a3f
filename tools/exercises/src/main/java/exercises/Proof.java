package exercises;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What turns green when a step is done: tests, scenarios or both.
 *
 * @param tests test classes, or one method of them, such as {@code shop.basket.BasketTest#a_rule}
 */
public record Proof(List<String> tests, List<Scenarios> scenarios) {
  public Proof(@Nullable List<String> tests, @Nullable List<Scenarios> scenarios) {
    this.tests = tests == null ? List.of() : List.copyOf(tests);
    this.scenarios = scenarios == null ? List.of() : List.copyOf(scenarios);
  }
}
