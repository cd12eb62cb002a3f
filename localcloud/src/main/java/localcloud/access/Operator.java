package localcloud.access;

import java.util.List;

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

  private static final int ARN_PARTS = 6;

  boolean negated() {
    return name().contains("Not");
  }

  boolean matches(String wanted, String actual) {
    return switch (this) {
      case Bool -> wanted.equalsIgnoreCase(actual);
      case StringEquals, StringNotEquals -> wanted.equals(actual);
      case StringLike, StringNotLike -> Wildcards.of(wanted).matches(actual);
      case ArnEquals, ArnNotEquals, ArnLike, ArnNotLike -> matchesArn(wanted, actual);
    };
  }

  /** Compares part by part: a wildcard does not cross any of the first five colons. */
  private static boolean matchesArn(String wanted, String actual) {
    List<String> pattern = List.of(wanted.split(":", ARN_PARTS));
    List<String> parts = List.of(actual.split(":", ARN_PARTS));
    if (pattern.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!Wildcards.of(pattern.get(i)).matches(parts.get(i))) {
        return false;
      }
    }
    return true;
  }
}
