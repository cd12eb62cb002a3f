package course.bench;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The last lines that a learner's code writes to {@code System.out} while it is checked. */
final class Printed {
  private static final int MOST = 20;

  /** What the platform writes into a function's log, and what the function logs as JSON. */
  private static final Pattern NOT_OWN =
      Pattern.compile(
          "\\s*\\{.*|(Picked up|START|END|REPORT|INIT_\\w+|RequestId:|\\d{4}-\\d\\d-).*|\\s*");

  private final Deque<String> lines = new ArrayDeque<>();

  /** Runs code in this process. */
  <T> T during(Supplier<T> code) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      return code.get();
    } finally {
      System.setOut(before);
      add(out.toString(StandardCharsets.UTF_8).lines().toList());
    }
  }

  /** Takes lines of a function's log. */
  void log(Collection<String> log) {
    add(log.stream().filter(line -> !NOT_OWN.matcher(line).matches()).toList());
  }

  private synchronized void add(Collection<String> more) {
    more.forEach(lines::addLast);
    while (lines.size() > MOST) {
      lines.removeFirst();
    }
  }

  synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
