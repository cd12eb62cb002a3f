package course;

import course.run.Ending;
import course.run.Failure;
import course.run.Run;
import course.run.RunFile;
import java.time.Duration;
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
    System.out.println(running.isPresent() ? "Stopped." : "Nothing is running.");
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
