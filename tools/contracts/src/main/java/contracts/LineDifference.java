package contracts;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;

/** The difference between two texts: {@code -} was, {@code +} is. */
final class LineDifference {
  private static final int LINES_AROUND = 2;

  private LineDifference() {}

  static String between(String before, String now) {
    var lines = before.lines().toList();
    var patch = DiffUtils.diff(lines, now.lines().toList());
    return String.join(
        "\n",
        UnifiedDiffUtils.generateUnifiedDiff("committed", "made now", lines, patch, LINES_AROUND));
  }
}
