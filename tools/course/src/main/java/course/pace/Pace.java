package course.pace;

import course.bench.Workbench;
import course.carve.Code;
import course.carve.Holes;
import course.run.Failure;
import course.workspace.Carving;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import exercises.source.Symbol;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "pace",
    hidden = true,
    description = "Measures the time from an edit to the verdict in a warm workspace.",
    mixinStandardHelpOptions = true)
public final class Pace implements Callable<Integer> {
  private final Path root = Path.of(System.getProperty("course.root", ""));

  @Parameters(
      arity = "0..*",
      paramLabel = "STEP",
      description = "Which steps. Default: one of each kind.")
  List<String> ids = List.of("basket-total", "show-a-product", "order-queue");

  @Option(names = "--edits", description = "How many edits to each step. Default: 10.")
  int edits = 10;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Course course = Course.read(root);
    List<Step> steps = ids.stream().map(course::step).toList();
    Carving carving = new Carving(root, course);
    Workspace workspace = Workspace.bare(root.resolve("tools/course/target/pace"));
    Workbench bench = new Workbench(root, workspace);
    try {
      workspace.write(carving.solution());
      System.out.printf(Locale.ROOT, "%d edits each; %s%n", edits, load());
      System.out.println(
          "step                   kind      median  longest  CPU launcher  workbench");
      for (Step step : steps) {
        print(step, measure(step, workspace, bench));
      }
      System.out.println(load());
      return 0;
    } finally {
      bench.stop();
    }
  }

  private PaceSamples measure(Step step, Workspace workspace, Workbench bench)
      throws IOException, InterruptedException {
    Symbol hole = step.holes().getFirst().symbol();
    Code solved = workspace.code();
    check(step, workspace);
    List<PaceSamples.Sample> samples = new ArrayList<>();
    for (int i = 0; i < edits; i++) {
      workspace.write(solved.with(solved.pathOf(hole), edited(solved, hole, i)));
      ProcessHandle process = bench.process().orElseThrow();
      double before = CpuTime.ofTree(process);
      double launchers = CpuTime.ofEndedChildren();
      long start = System.nanoTime();
      check(step, workspace);
      samples.add(
          new PaceSamples.Sample(
              (System.nanoTime() - start) / 1e9,
              CpuTime.ofEndedChildren() - launchers,
              CpuTime.ofTree(process) - before));
    }
    workspace.write(solved);
    return new PaceSamples(samples);
  }

  /** Adds a statement that is different each time, so that the class is different each time. */
  private static String edited(Code code, Symbol hole, int number) {
    String text = code.textOf(hole);
    String body = Holes.body(text, hole).orElseThrow();
    return Holes.fill(
        text, hole, "int edit = " + number + ";" + body.substring(1, body.length() - 1));
  }

  private void check(Step step, Workspace workspace) throws IOException, InterruptedException {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    Process check =
        new ProcessBuilder(
                root.resolve(windows ? "course.cmd" : "course").toString(),
                "check",
                step.id(),
                "--in",
                workspace.folder().toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (check.waitFor() != 0) {
      throw new Failure(said, "The solution of " + step.id() + " must be green: ./course verify");
    }
  }

  private static void print(Step step, PaceSamples samples) {
    System.out.printf(
        Locale.ROOT,
        "%-22s %-8s %5.2f s  %5.2f s       %5.2f s    %5.2f s%n",
        step.id(),
        step.kind().name().toLowerCase(Locale.ROOT),
        samples.median(),
        samples.longest(),
        samples.launcher(),
        samples.bench());
  }

  private static String load() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return String.format(
        Locale.ROOT,
        "%d processors, load %.1f",
        system.getAvailableProcessors(),
        system.getSystemLoadAverage());
  }
}
