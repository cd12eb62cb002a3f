package localcloud.access;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * One line of a statement's condition: an operator, a key (in lower case) and the values, of which
 * one must match (IAM User Guide, "IAM JSON policy elements: Condition operators").
 */
record Condition(boolean negated, String key, List<Predicate<String>> values) {

  static Condition of(Operator operator, String key, List<String> values) {
    return new Condition(operator.negated(), key, values.stream().map(operator::matching).toList());
  }

  /** A key that is not in the context matches nothing, so only a negated operator holds. */
  boolean holds(Map<String, String> context) {
    String actual = context.get(key);
    boolean matches = actual != null && values.stream().anyMatch(value -> value.test(actual));
    return negated != matches;
  }
}
