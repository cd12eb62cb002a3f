package localcloud.access;

import java.util.List;
import java.util.Map;

/**
 * One line of a statement's condition: an operator, a key (in lower case) and the values, of which
 * one must match (IAM User Guide, "IAM JSON policy elements: Condition operators").
 */
record Condition(Operator operator, String key, List<String> values) {

  /** A key that is not in the context matches nothing, so only a negated operator holds. */
  boolean holds(Map<String, String> context) {
    String actual = context.get(key);
    boolean matches =
        actual != null && values.stream().anyMatch(value -> operator.matches(value, actual));
    return operator.negated() != matches;
  }
}
