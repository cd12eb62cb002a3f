package localcloud.access;

import java.util.function.Predicate;

/** The supported condition operators, named as in a policy. */
enum Operator {
  Bool,
  StringEquals,
  StringNotEquals,
  StringLike,
  StringNotLike,
  ArnEquals,
  ArnNotEquals,
  ArnLike,
  ArnNotLike;

  boolean negated() {
    return name().contains("Not");
  }

  /** What an actual value must match, prepared once for every request. */
  Predicate<String> matching(String wanted) {
    return switch (this) {
      case Bool -> wanted::equalsIgnoreCase;
      case StringEquals, StringNotEquals -> wanted::equals;
      case StringLike, StringNotLike -> Wildcards.of(wanted)::matches;
      case ArnEquals, ArnNotEquals, ArnLike, ArnNotLike -> ArnPattern.of(wanted)::matches;
    };
  }
}
