package course;

import course.bench.Workbench;
import course.run.Ending;
import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
import course.workspace.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import localcloud.LocalCloud;
import picocli.CommandLine.Command;

@Command(
    name = "down",
    description =
        "Stops the shop and waits until it is gone. Exit code 0, also when nothing is running.",
    mixinStandardHelpOptions = true)
final class Down implements Runnable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RunFile file = RunFile.ofThisRepository();

  @Override
  public void run() {
    Optional<Run> running = file.read();
    running.ifPresent(run -> run.process().ifPresent(process -> stop(run, process)));
    file.delete();
    LocalCloud.removeLeftovers();
    System.out.println(running.isPresent() ? "Stopped." : "The shop is not running.");
    workbench()
        .ifPresent(
            process ->
                System.out.printf(
                    Locale.ROOT,
                    "The workbench, which checks your steps, is still running (process %d). It ends"
                        + " after an hour in which nothing is checked; to end it now: kill %d%n",
                    process.pid(),
                    process.pid()));
  }

  /** Of the workspace from which, or beside which, this is run. */
  private static Optional<ProcessHandle> workbench() {
    Path root = Path.of(System.getProperty("course.root", ""));
    try {
      return new Workbench(root, Workspace.find(null, root)).process();
    } catch (Failure e) {
      return Optional.empty(); // nobody has started the course
    }
  }

  private void stop(Run run, ProcessHandle process) {
    process.destroy();
    try {
      if (!Ending.await(process, PATIENCE)) {
        throw new Failure(
            "Process " + run.pid() + " does not stop.", "End it by hand: kill -9 " + run.pid());
      }
    } catch (InterruptedException e) {
      throw new Failure("Stopping was interrupted.", "Run ./course down again.", e);
    }
  }
}
