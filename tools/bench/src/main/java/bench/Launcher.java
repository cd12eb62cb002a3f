package bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How long the launcher's commands take by the wall clock, from a built tree. */
final class Launcher implements Benchmark {
  private static final int RUNS = 7;
  private static final String PORT = "4576";
  private static final List<List<String>> ON_A_RUNNING_SHOP = List.of(List.of("status"));
  private static final List<List<String>> WITHOUT_ONE =
      List.of(List.of("status"), List.of("list"), List.of("next"), List.of("hint"));

  private final Map<String, Map<String, Samples>> tables = new LinkedHashMap<>();

  @Override
  public String name() {
    return "launcher";
  }

  @Override
  public void run(Report report) {
    List<Tree> trees = Tree.all();
    report.doing("Starting and stopping each shop once");
    trees.forEach(Launcher::upAndDown);
    for (int run = 1; run <= RUNS; run++) {
      report.doing(String.format(Locale.ROOT, "Run %d of %d", run, RUNS));
      for (Tree tree : trees) {
        WITHOUT_ONE.forEach(command -> time(tree, "", command));
        time(tree, "", List.of("up", "--detach", "--port", PORT));
        ON_A_RUNNING_SHOP.forEach(command -> time(tree, ", the shop running", command));
        time(tree, "", List.of("down"));
      }
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    tables.forEach(
        (title, rows) ->
            report.table(String.format(Locale.ROOT, "%s (load %.1f)", title, load), rows));
  }

  private static void upAndDown(Tree tree) {
    call(tree, List.of("up", "--detach", "--port", PORT));
    call(tree, List.of("down"));
  }

  private void time(Tree tree, String when, List<String> command) {
    tables
        .computeIfAbsent("./course " + command.getFirst() + when, title -> new LinkedHashMap<>())
        .computeIfAbsent(tree.label(), label -> new Samples())
        .time(() -> call(tree, command));
  }

  private static void call(Tree tree, List<String> arguments) {
    List<String> command = new ArrayList<>(List.of(tree.root().resolve("course").toString()));
    command.addAll(arguments);
    try {
      Process process =
          new ProcessBuilder(command)
              .directory(tree.root().toFile())
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.waitFor();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
