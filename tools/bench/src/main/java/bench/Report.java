package bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints tables for people. */
record Report(PrintStream out) {

  /**
   * @param rows the measurements by name; the first is the one to compare with
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

  /**
   * @param rows the first is the one to compare with
   */
  void starts(String title, List<StartSeries> rows) {
    out.printf(
        Locale.ROOT,
        "%n%-36s %23s %6s %7s %9s %6s %9s %6s%n",
        title,
        "first answer, ms",
        "ratio",
        "CPU ms",
        "warm p50",
        "ratio",
        "warm p99",
        "ratio");
    StartSeries base = rows.getFirst();
    for (StartSeries row : rows) {
      double first = row.first().median();
      double p50 = row.warm().percentile(50);
      double p99 = row.warm().percentile(99);
      out.printf(
          Locale.ROOT,
          "  %-34s %6.0f (%5.0f .. %5.0f) %6.2f %7.0f %9.2f %6.2f %9.2f %6.2f%n",
          row.label(),
          first,
          row.first().shortest(),
          row.first().longest(),
          first / base.first().median(),
          row.cpu().median(),
          p50,
          p50 / base.warm().percentile(50),
          p99,
          p99 / base.warm().percentile(99));
    }
  }

  /**
   * @param rows the first is the one to compare with
   */
  void loads(String title, List<LoadSeries> rows) {
    out.printf(
        Locale.ROOT,
        "%n%-44s %8s %15s %15s   CPU of a request, ms: %s%n",
        title,
        "a second",
        "p50, ms",
        "p99, ms",
        "cloud, functions, DynamoDB");
    LoadSeries base = rows.getFirst();
    for (LoadSeries row : rows) {
      double p50 = row.answers().percentile(50);
      double p99 = row.answers().percentile(99);
      out.printf(
          Locale.ROOT,
          "  %-42s %8.0f %8.2f (%4.2f) %8.2f (%4.2f)   %6.2f (%4.2f) %6.2f (%4.2f) %6.2f (%4.2f)%n",
          row.label(),
          row.perSecond(),
          p50,
          p50 / base.answers().percentile(50),
          p99,
          p99 / base.answers().percentile(99),
          row.cpu().cloud(),
          row.cpu().cloud() / base.cpu().cloud(),
          row.cpu().functions(),
          row.cpu().functions() / base.cpu().functions(),
          row.cpu().engine(),
          row.cpu().engine() / base.cpu().engine());
    }
  }

  /**
   * Megabytes, as resident (RSS) and with shared pages divided among those who share them (PSS).
   */
  void memory(String title, List<Footprint> rows) {
    out.printf(
        Locale.ROOT,
        "%n%-44s %15s %19s %15s %15s%n",
        title,
        "cloud",
        "functions",
        "DynamoDB",
        "all");
    for (Footprint row : rows) {
      out.printf(
          Locale.ROOT,
          "  %-42s %7.0f %7.0f %2d: %7.0f %7.0f %7.0f %7.0f %7.0f %7.0f%n",
          row.when(),
          row.cloud().resident(),
          row.cloud().proportional(),
          row.count(),
          row.functions().resident(),
          row.functions().proportional(),
          row.engine().resident(),
          row.engine().proportional(),
          row.all().resident(),
          row.all().proportional());
    }
  }

  /** Shows what a long measurement is doing. */
  void doing(String what) {
    out.println(what + " …");
  }
}
