package bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints tables for people. */
record Report(PrintStream out) {

  /**
   * @param rows what was measured by its name, the first the one to compare with
   */
  void table(String title, Map<String, Samples> rows) {
    out.printf(Locale.ROOT, "%n%-44s %10s %10s %7s%n", title, "median ms", "longest", "ratio");
    double first = rows.values().iterator().next().median();
    rows.forEach(
        (name, samples) ->
            out.printf(
                Locale.ROOT,
                "  %-42s %10.1f %10.1f %7.2f%n",
                name,
                samples.median(),
                samples.longest(),
                samples.median() / first));
  }

  /** Long work shows what it is at. */
  void doing(String what) {
    out.println(what + " …");
  }
}
