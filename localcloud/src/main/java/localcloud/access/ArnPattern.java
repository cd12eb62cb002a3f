package localcloud.access;

import java.util.List;
import java.util.stream.Stream;

/**
 * An ARN in a condition, compared part by part: a wildcard does not cross any of the first five
 * colons.
 */
record ArnPattern(List<Wildcards> parts) {
  private static final int MOST_PARTS = 6;

  static ArnPattern of(String text) {
    return new ArnPattern(Stream.of(text.split(":", MOST_PARTS)).map(Wildcards::of).toList());
  }

  boolean matches(String arn) {
    String[] actual = arn.split(":", MOST_PARTS);
    if (parts.size() != actual.length) {
      return false;
    }
    for (int i = 0; i < actual.length; i++) {
      if (!parts.get(i).matches(actual[i])) {
        return false;
      }
    }
    return true;
  }
}
