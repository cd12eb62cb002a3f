package bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Time from a function's start to its first answer, without the local cloud: one function in
 * several builds, each loading its classes in three ways, and beside them its twin in JavaScript.
 */
final class FunctionStart implements Benchmark {
  private static final int STARTS = 11;
  private static final int WARM_UPS = 5_000;
  private static final int CALLS = 2_000;
  private static final int BLOCK = 100;

  /** One build of the function, unpacked in a folder of its own. */
  private record Build(String label, Path home, UnpackedFunction code) {}

  @Override
  public String name() {
    return "function-start";
  }

  @Override
  public void run(Report report) {
    Path root = Path.of(System.getProperty("repository.root"));
    String wanted = System.getProperty("bench.function", "product");
    MeasuredFunction function = MeasuredFunction.valueOf(wanted.toUpperCase(Locale.ROOT));
    Path home = createHome();
    try (Table table = new Table(root, function.key())) {
      List<Build> builds = builds(root, function, home);
      Optional<Program> node =
          function.hasTwin() ? Optional.of(NodeProgram.bundled(root, home)) : Optional.empty();
      for (Loading loading : Loading.values()) {
        report.doing("Preparing " + wanted + ", " + loading);
        List<StartSeries> all =
            Stream.concat(
                    node.stream().map(program -> series("Node", function, program, table)),
                    builds.stream().map(build -> series(build, function, loading, table)))
                .toList();
        report.doing(String.format(Locale.ROOT, "Measuring, %d starts each", STARTS));
        measure(all);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        String title = String.format(Locale.ROOT, "%s, %s (load %.1f)", wanted, loading, load);
        report.starts(title, all);
      }
    } finally {
      remove(home);
    }
  }

  private static StartSeries series(
      Build build, MeasuredFunction function, Loading loading, Table table) {
    loading.prepare(function, build.code(), table, build.home());
    Program program = new FunctionProgram(build.code(), loading.options(build.home()));
    return series(build.label(), function, program, table);
  }

  private static StartSeries series(
      String label, MeasuredFunction function, Program program, Table table) {
    return new StartSeries(label, () -> new FunctionRun(function, program, table));
  }

  /** In turn, so that other load on the machine affects all alike. */
  private static void measure(List<StartSeries> all) {
    for (int start = 0; start < STARTS; start++) {
      all.forEach(StartSeries::measureFirst);
    }
    List<FunctionRun> runs = all.stream().map(StartSeries::start).toList();
    try {
      for (int calls = 0; calls < WARM_UPS + CALLS; calls += BLOCK) {
        for (int i = 0; i < runs.size(); i++) {
          Samples into = calls < WARM_UPS ? new Samples() : all.get(i).warm();
          time(runs.get(i), into);
        }
      }
    } finally {
      runs.forEach(FunctionRun::close);
    }
  }

  private static void time(FunctionRun run, Samples into) {
    for (int call = 0; call < BLOCK; call++) {
      into.time(run::call);
    }
  }

  /**
   * The builds that {@code -Dbench.zips=before=a.zip,after=b.zip} names, or those of the trees that
   * are compared.
   */
  private static List<Build> builds(Path root, MeasuredFunction function, Path home) {
    String named = System.getProperty("bench.zips", "");
    List<String> zips =
        named.isEmpty()
            ? Tree.all().stream()
                .map(tree -> tree.label() + "=" + function.code(tree.root()))
                .toList()
            : List.of(named.split(","));
    return zips.stream()
        .map(
            one -> {
              String[] parts = one.split("=", 2);
              Path own = home.resolve(parts[0]);
              return new Build(
                  parts[0], own, UnpackedFunction.unpack(root, Path.of(parts[1]), own));
            })
        .toList();
  }

  private static Path createHome() {
    try {
      return Files.createTempDirectory("function-start");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void remove(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
