package course.bench;

import java.util.Arrays;
import java.util.Locale;

/** Finds the learner's own lines in a stack trace. */
final class Learners {
  private static final String PACKAGES = "shop.";

  private Learners() {}

  /** The innermost one, such as {@code Basket.total(Basket.java:27)}. */
  static String frame(StackTraceElement[] trace) {
    return Arrays.stream(trace)
        .filter(frame -> frame.getClassName().startsWith(PACKAGES))
        .findFirst()
        .map(
            frame ->
                String.format(
                    Locale.ROOT,
                    "%s.%s(%s:%d)",
                    simple(frame.getClassName()),
                    frame.getMethodName(),
                    frame.getFileName(),
                    frame.getLineNumber()))
        .orElse("a place outside your code");
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }
}
