package course.verify;

import course.bench.Verdict;
import course.bench.Workbench;
import course.carve.Code;
import course.run.Failure;
import course.workspace.Carving;
import course.workspace.Workspace;
import exercises.Course;
import exercises.Step;
import exercises.Trap;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
    name = "verify",
    description = "Proves every step: starter, traps and solution do what they should.",
    mixinStandardHelpOptions = true)
public final class Verify implements Callable<Integer> {
  private final Path root = Path.of(System.getProperty("course.root", ""));
  private final List<String> broken = new ArrayList<>();

  @Parameters(
      arity = "0..*",
      paramLabel = "STEP",
      description = "Only these steps. Default: all of them.")
  List<String> ids = new ArrayList<>();

  @Override
  public Integer call() {
    Instant start = Instant.now();
    Course course = Course.read(root);
    List<Step> steps = ids.isEmpty() ? course.steps() : ids.stream().map(course::step).toList();
    States states = new States(course, new Carving(root, course));
    states.mustEndAtTheReference();
    Workspace workspace = Workspace.bare(root.resolve("tools/course/target/verify"));
    Workbench bench = new Workbench(root, workspace);
    try {
      for (Step step : steps) {
        prove(step, states, workspace, bench);
      }
    } finally {
      bench.stop();
    }
    if (!broken.isEmpty()) {
      System.out.println("Broken: " + String.join(", ", broken));
    }
    System.out.printf(
        Locale.ROOT,
        "%d of %d steps are sound (%.0f s).%n",
        steps.size() - broken.size(),
        steps.size(),
        seconds(start));
    return broken.isEmpty() ? 0 : 1;
  }

  private void prove(Step step, States states, Workspace workspace, Workbench bench) {
    Instant start = Instant.now();
    System.out.printf(Locale.ROOT, "%-24s", step.id());
    System.out.flush();
    try {
      states.mustFollow(step);
      Code starter = states.starter(step);
      Code solved = states.solved(step);
      workspace.write(starter);
      demand(step, Claim.startCompiles(), bench.compile());
      demand(step, Claim.startIsPending(step), bench.check(step, true));
      for (Trap trap : step.traps()) {
        workspace.write(solved.with(trap));
        demand(step, Claim.isCaught(trap), bench.check(step, true));
      }
      workspace.write(solved);
      demand(step, Claim.solutionIsGreen(), bench.check(step, true));
      System.out.printf(
          Locale.ROOT, "sound, %d traps caught (%.1f s)%n", step.traps().size(), seconds(start));
    } catch (Broken | Failure e) {
      System.out.printf(Locale.ROOT, "BROKEN (%.1f s)%n", seconds(start));
      System.out.println(e.getMessage());
      broken.add(step.id());
    }
  }

  private static void demand(Step step, Claim claim, Verdict verdict) {
    if (!claim.holds().test(verdict)) {
      throw new Broken(
          String.format(
              Locale.ROOT,
              "Step %s: it is not true that %s.%n%s",
              step.id(),
              claim.what(),
              verdict.toText().indent(2)));
    }
  }

  private static double seconds(Instant start) {
    return Duration.between(start, Instant.now()).toMillis() / 1000.0;
  }
}
