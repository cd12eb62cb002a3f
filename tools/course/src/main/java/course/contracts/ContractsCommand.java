package course.contracts;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./course contracts}: may each module be deployed alone? Exit code 1 when one may not. */
@Command(
    name = "contracts",
    description =
        "Compares what consumers need with what providers send, here and in the last release,"
            + " and says which module may be deployed alone.",
    mixinStandardHelpOptions = true)
public final class ContractsCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    var releases = new Releases(Path.of(System.getProperty("course.root")));
    var now = releases.thisTree();
    var before = releases.lastReleased();
    out.println(
        before
            .map(
                release ->
                    String.format(
                        Locale.ROOT, "This tree and %s, the last release.", release.name()))
            .orElse(
                String.format(
                    Locale.ROOT,
                    "This tree only: there is no release before this commit, a tag such as"
                        + " v1.0.0.%nIf there was one: git fetch --tags (in a shallow clone:"
                        + " --unshallow --tags). If not, tag what you release: git tag v1.0.0")));
    var all = Stream.concat(Stream.of(now), before.stream()).toList();
    var matrix = Matrix.of(all);
    print(out, matrix);
    return judge(out, matrix, Matrix.modules(all.stream()), now, before.orElse(now)) ? 0 : 1;
  }

  private static void print(PrintWriter out, Matrix matrix) {
    out.printf(Locale.ROOT, "%n%-24s %-24s %s%n", "consumer", "provider", "verdict");
    for (var cell : matrix.cells()) {
      out.printf(
          Locale.ROOT,
          "%-24s %-24s %s%n",
          String.format(Locale.ROOT, "%s (%s)", cell.consumer(), cell.consumerRelease()),
          String.format(Locale.ROOT, "%s (%s)", cell.provider(), cell.providerRelease()),
          cell.fits() ? "fits" : "BREAKS");
      cell.breaches().forEach(breach -> out.println("    " + breach));
    }
  }

  private static boolean judge(
      PrintWriter out, Matrix matrix, List<String> modules, Release now, Release others) {
    out.printf(
        Locale.ROOT, "%nMay each be deployed alone, with the others as in %s?%n", others.name());
    boolean all = true;
    for (var module : modules) {
      var objections = matrix.objections(module, now, others);
      all &= objections.isEmpty();
      out.printf(Locale.ROOT, "%-12s %s%n", module, objections.isEmpty() ? "yes" : "no");
      objections.forEach(
          cell ->
              out.printf(
                  Locale.ROOT,
                  "    %s (%s) and %s (%s) do not fit: deploy both, the consumer first if it can"
                      + " take either%n",
                  cell.consumer(),
                  cell.consumerRelease(),
                  cell.provider(),
                  cell.providerRelease()));
    }
    return all;
  }
}
