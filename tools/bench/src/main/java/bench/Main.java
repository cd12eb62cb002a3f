package bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Measures everything, or the named benchmarks. */
public final class Main {
  private static final List<Benchmark> ALL =
      List.of(
          new ColdStart(),
          new FunctionStart(),
          new Growth(),
          new Launcher(),
          new Memory(),
          new Requests(),
          new Watched());

  private Main() {}

  public static void main(String[] args) {
    String wanted = args.length == 0 ? "" : args[0];
    // Maven turns a bare -Dbench into "true".
    boolean all = wanted.isEmpty() || wanted.equals("true");
    List<Benchmark> chosen = ALL.stream().filter(one -> all || one.name().equals(wanted)).toList();
    if (chosen.isEmpty()) {
      String names = ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
      System.err.println("There is no benchmark " + wanted + ". There are: " + names);
      System.exit(2);
    }
    System.out.printf(
        Locale.ROOT,
        "Java %s, %d processors. Medians; ratios to the first line of each table.%n",
        Runtime.version(),
        Runtime.getRuntime().availableProcessors());
    chosen.forEach(one -> one.run(new Report(System.out)));
    System.exit(0);
  }
}
